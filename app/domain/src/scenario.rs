//! A branching case: scenes, choices that lead from one to the next, and what each choice brings.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A case in one language.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Script {
    /// The first one is where the case begins; at least one.
    pub scenes: Vec<Scene>,
    /// Safe HTML that is shown when the case has ended; may be empty.
    pub after: String,
}

/// One scene.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scene {
    /// Plain text.
    pub title: String,
    /// Safe HTML of what happens.
    pub html: String,
    /// What may be done, in file order; the case ends where there is none.
    pub choices: Vec<Way>,
}

/// One choice of a scene.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Way {
    /// Safe inline HTML.
    pub html: String,
    /// Safe HTML about the choice, for whoever made it.
    pub said: Option<String>,
    /// What it brings.
    pub effects: Vec<Effect>,
    /// Index of the scene that it leads to.
    pub to: usize,
}

/// `+2 victim`: points for or against something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Effect {
    /// The points.
    pub points: i16,
    /// What they are for; empty for the case as a whole.
    pub of: String,
}

/// How far somebody has walked.
#[derive(Clone, Debug, PartialEq)]
pub struct Walk<'a> {
    /// The scenes left behind, each with the choice that was made there.
    pub past: Vec<(&'a Scene, &'a Way)>,
    /// Where they stand.
    pub scene: &'a Scene,
    /// The choices that led here, by their places in their scenes: those of the given way that exist.
    pub way: Vec<usize>,
    /// The points so far, by what they are for.
    pub effects: BTreeMap<&'a str, i32>,
}

/// Longer ways are cut: nobody walks in circles for so long.
const LONGEST: usize = 100;

impl Script {
    /// Follows choices, each given by its place in its scene from 0, up to the first that does not exist.
    /// `None` if there is no scene at all.
    #[must_use]
    pub fn walk(&self, way: &[usize]) -> Option<Walk<'_>> {
        let mut walk = Walk {
            past: Vec::new(),
            scene: self.scenes.first()?,
            way: Vec::new(),
            effects: BTreeMap::new(),
        };
        for at in way.iter().take(LONGEST) {
            let chosen = walk.scene.choices.get(*at);
            let Some((chosen, next)) = chosen.and_then(|chosen| Some((chosen, self.scenes.get(chosen.to)?))) else {
                break;
            };
            for effect in &chosen.effects {
                *walk.effects.entry(effect.of.as_str()).or_default() += i32::from(effect.points);
            }
            walk.past.push((walk.scene, chosen));
            walk.way.push(*at);
            walk.scene = next;
        }
        Some(walk)
    }

    /// Whether another language's script has the same scenes and choices, so that one way means the same in both.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        let shape = |script: &Self| -> Vec<Vec<(usize, Vec<i16>)>> {
            let way = |way: &Way| (way.to, way.effects.iter().map(|effect| effect.points).collect());
            let scene = |scene: &Scene| scene.choices.iter().map(way).collect();
            script.scenes.iter().map(scene).collect()
        };
        shape(self) == shape(other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn script() -> Script {
        let way = |to, points| Way {
            html: String::new(),
            said: None,
            effects: vec![Effect {
                points,
                of: "victim".into(),
            }],
            to,
        };
        let scene = |title: &str, choices| Scene {
            title: title.into(),
            html: String::new(),
            choices,
        };
        Script {
            scenes: vec![
                scene("stop", vec![way(1, 2), way(2, -3)]),
                scene("apart", vec![way(2, 1), way(0, 0)]),
                scene("end", vec![]),
            ],
            after: String::new(),
        }
    }

    #[test]
    fn choices_lead_on_and_add_up() {
        let script = script();
        let walk = script.walk(&[0, 0]).unwrap();
        assert_eq!((walk.scene.title.as_str(), walk.past.len()), ("end", 2));
        assert_eq!(walk.effects, BTreeMap::from([("victim", 3)]));
    }

    #[test]
    fn a_way_that_does_not_exist_ends_where_it_still_did() {
        let script = script();
        let walk = script.walk(&[0, 7, 0]).unwrap();
        assert_eq!((walk.scene.title.as_str(), walk.way), ("apart", vec![0]));
        assert_eq!(script.walk(&[1, 0]).unwrap().scene.title, "end");
        let circles = [0, 1].repeat(1000);
        assert_eq!(script.walk(&circles).unwrap().way.len(), LONGEST);
        assert_eq!(Script::default().walk(&[]), None);
    }
}
