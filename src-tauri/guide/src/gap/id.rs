//! The boxes of the coach by name.

use serde::{Deserialize, Serialize};

use crate::setup::Happened;

/// One box of the coach, in the order in which it helps police most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GapId {
    /// Every account has its username, not just a name.
    Usernames,
    /// Their profile page.
    Profile,
    /// The threat.
    Threat,
    /// The demand.
    Demand,
    /// How to pay.
    PaymentInstruction,
    /// What was paid already.
    Paid,
    /// The first contact.
    FirstContact,
    /// The move to another app.
    Move,
    /// That they sent it to others, or showed that they could.
    ProofOfSending,
    /// The threads are whole.
    WholeThreads,
    /// Where the clocks stood is known.
    Zones,
    /// The phone is kept as it is.
    PhoneKept,
    /// That the person was blocked, as was said at the start.
    Blocked,
    /// That something was deleted, as was said at the start.
    Deleted,
    /// That an account was closed, as was said at the start.
    AccountClosed,
    /// That it was reported in the app, as was said at the start.
    Reported,
    /// That police or a reporting service know, as was said at the start.
    PoliceKnow,
}

impl GapId {
    /// Every box, in order.
    pub const ALL: [Self; 17] = [
        Self::Usernames,
        Self::Profile,
        Self::Threat,
        Self::Demand,
        Self::PaymentInstruction,
        Self::Paid,
        Self::FirstContact,
        Self::Move,
        Self::ProofOfSending,
        Self::WholeThreads,
        Self::Zones,
        Self::PhoneKept,
        Self::Blocked,
        Self::Deleted,
        Self::AccountClosed,
        Self::Reported,
        Self::PoliceKnow,
    ];

    /// Its name in a case and on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Usernames => "usernames",
            Self::Profile => "profile",
            Self::Threat => "threat",
            Self::Demand => "demand",
            Self::PaymentInstruction => "payment_instruction",
            Self::Paid => "paid",
            Self::FirstContact => "first_contact",
            Self::Move => "move",
            Self::ProofOfSending => "proof_of_sending",
            Self::WholeThreads => "whole_threads",
            Self::Zones => "zones",
            Self::PhoneKept => "phone_kept",
            Self::Blocked => "blocked",
            Self::Deleted => "deleted",
            Self::AccountClosed => "account_closed",
            Self::Reported => "reported",
            Self::PoliceKnow => "police_know",
        }
    }

    /// The box of that code.
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|id| id.code() == code)
    }

    /// What was said at the start and is to be written down; none for what is still to be saved.
    pub const fn happened(self) -> Option<Happened> {
        match self {
            Self::Paid => Some(Happened::Paid),
            Self::Blocked => Some(Happened::Blocked),
            Self::Deleted => Some(Happened::Deleted),
            Self::AccountClosed => Some(Happened::AccountClosed),
            Self::Reported => Some(Happened::Reported),
            Self::PoliceKnow => Some(Happened::PoliceKnow),
            Self::Usernames
            | Self::Profile
            | Self::Threat
            | Self::Demand
            | Self::PaymentInstruction
            | Self::FirstContact
            | Self::Move
            | Self::ProofOfSending
            | Self::WholeThreads
            | Self::Zones
            | Self::PhoneKept => None,
        }
    }

    /// Whether an answer would repeat what was said at the start, which is the family's own matter. Of what was paid
    /// police ask in any case.
    pub const fn repeats_the_start(self) -> bool {
        self.happened().is_some() && !matches!(self, Self::Paid)
    }
}
