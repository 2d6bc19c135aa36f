//! What the demo's people told for the pairing: graduates offer seats, trainees say when they are free.

use anyhow::Result;
use app::school::School;
use chrono::{DateTime, Utc};
use domain::mentoring::eligibility::{Experience, Fluency, GenderChoice, LanguageCode, WeekHours};
use store::{Actor, Confided, Profile, Volunteer};
use uuid::Uuid;

/// Graduates volunteer with two seats each; trainees fill their profile.
pub(super) async fn offer(school: &School, graduates: &[Uuid], trainees: &[Uuid], now: DateTime<Utc>) -> Result<()> {
    for (place, person) in graduates.iter().enumerate() {
        let offer = Volunteer {
            person: *person,
            capacity: 2,
            profile: profile(place),
            confided: Some(confided(place)),
        };
        school
            .store
            .volunteer(Actor::Person(*person), offer, false, now)
            .await?;
    }
    for (place, person) in trainees.iter().enumerate() {
        let actor = Actor::Person(*person);
        school
            .store
            .record_profile(actor, *person, profile(place + 3), Some(confided(place + 40)), now)
            .await?;
    }
    Ok(())
}

fn profile(place: usize) -> Profile {
    const SPECIALITIES: [&str; 4] = [
        "Delitos financieros",
        "Ciberdelincuencia",
        "Fronteras",
        "Atención a víctimas",
    ];
    const COUNTRIES: [&str; 6] = ["PA", "CR", "CO", "DO", "GT", "HN"];
    let second = if place.is_multiple_of(3) {
        ("en", Fluency::B2)
    } else {
        ("pt", Fluency::B1)
    };
    let mut hours = WeekHours::default();
    // Three evenings a week from 18:00, shifted from person to person.
    for evening in 0..3_u8 {
        let day = (u8::try_from(place % 5).unwrap_or_default() + evening * 2) % 7;
        for hour in 18..21 {
            hours.add(day * 24 + hour);
        }
    }
    Profile {
        languages: vec![
            (LanguageCode::new("es"), Fluency::C2),
            (LanguageCode::new(second.0), second.1),
        ],
        least_fluency: Fluency::B1,
        hours,
        speciality: Some(SPECIALITIES[place % SPECIALITIES.len()].to_owned()),
        country: Some(COUNTRIES[place % COUNTRIES.len()].to_owned()),
        experience: if place.is_multiple_of(2) {
            Experience::FiveToNine
        } else {
            Experience::TenToNineteen
        },
        wishes: Vec::new(),
        about: "Me gusta trabajar con ejemplos y repasar juntas o juntos lo difícil.".to_owned(),
    }
}

fn confided(place: usize) -> Confided {
    Confided {
        unit: Some(format!("Unidad {}", place % 7)),
        gender: None,
        gender_choice: GenderChoice::NoMatter,
        conflicts: Vec::new(),
    }
}
