//! Who may do what: one table, read by every page and checked by a test over every address.

/// How the one who asks stands to the thing that is asked about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one independent relation of the table"
)]
pub struct Bond {
    /// Somebody is signed in.
    pub signed_in: bool,
    /// The thing is their own: their enrolment, attempt, profile, or a pairing they are part of.
    pub own: bool,
    /// They train the cohort it belongs to.
    pub trains: bool,
    /// They train some cohort.
    pub trainer: bool,
    /// They hold the office.
    pub office: bool,
}

/// Something a person can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Deed {
    /// Sign in, ask for a link, read the privacy notice.
    Enter,
    /// One's own settings, password, sign-ins.
    KeepAccount,
    /// Read the lessons of an enrolment's course, mark them complete.
    Learn,
    /// Take a quiz, save answers, submit.
    Answer,
    /// See an attempt and its history.
    SeeAttempt,
    /// Start a cohort.
    CreateCohort,
    /// See a course's files, write drafts of them, publish them.
    WriteCourse,
    /// See a cohort's roster, matrix and findings.
    SeeCohort,
    /// Name one more trainer of a cohort.
    AppointTrainer,
    /// Invite people, publish a course version, run the pairing, veto, pin, release.
    RunCohort,
    /// Offer to mentor, fill in one's matching profile.
    Volunteer,
    /// See a pairing, accept or decline it.
    AnswerPairing,
    /// See people and what they are granted; grant, disable, protect.
    KeepPeople,
    /// Read the audit log and what waits to be sent.
    ReadAudit,
}

impl Deed {
    /// All of them, in the order of the table.
    pub const ALL: [Self; 14] = [
        Self::Enter,
        Self::KeepAccount,
        Self::Learn,
        Self::Answer,
        Self::SeeAttempt,
        Self::CreateCohort,
        Self::WriteCourse,
        Self::SeeCohort,
        Self::AppointTrainer,
        Self::RunCohort,
        Self::Volunteer,
        Self::AnswerPairing,
        Self::KeepPeople,
        Self::ReadAudit,
    ];
}

/// Whether the deed is allowed.
#[must_use]
pub fn may(bond: Bond, deed: Deed) -> bool {
    let Bond {
        signed_in,
        own,
        trains,
        trainer,
        office,
    } = bond;
    match deed {
        Deed::Enter => true,
        Deed::KeepAccount | Deed::Volunteer => signed_in,
        Deed::Learn | Deed::Answer | Deed::AnswerPairing => signed_in && own,
        Deed::SeeAttempt => signed_in && (own || trains),
        Deed::CreateCohort | Deed::WriteCourse => signed_in && (trainer || office),
        Deed::SeeCohort | Deed::AppointTrainer => signed_in && (trains || office),
        Deed::RunCohort => signed_in && trains,
        Deed::KeepPeople | Deed::ReadAudit => signed_in && office,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guest_may_only_enter() {
        let everything = Bond {
            signed_in: false,
            own: true,
            trains: true,
            trainer: true,
            office: true,
        };
        for deed in Deed::ALL {
            assert_eq!(may(everything, deed), deed == Deed::Enter, "{deed:?}");
        }
    }

    #[test]
    fn the_office_reads_no_answers() {
        let office = Bond {
            signed_in: true,
            office: true,
            ..Bond::default()
        };
        assert!(!may(office, Deed::SeeAttempt));
        assert!(!may(office, Deed::RunCohort));
        assert!(may(office, Deed::SeeCohort));
    }
}
