//! What was said at the start and is not written down for police yet. What was said there stays with the family; police
//! read what is written down as a record.

use super::Words;
use crate::fact::facts;
use crate::text::text;

pub(super) const BLOCKED: Words = (
    text("The person was blocked", "La personne a été bloquée"),
    &WRITE_BLOCKED,
    &NOT_NEEDED,
);
pub(super) const DELETED: Words = (
    text(
        "Messages or photos were deleted",
        "Des messages ou des photos ont été supprimés",
    ),
    &WRITE_DELETED,
    &NOT_NEEDED,
);
pub(super) const ACCOUNT_CLOSED: Words = (
    text(
        "An account was closed or paused",
        "Un compte a été fermé ou mis en pause",
    ),
    &WRITE_CLOSED,
    &NOT_NEEDED,
);
pub(super) const REPORTED: Words = (
    text("It was reported in the app", "C’est signalé dans l’appli"),
    &WRITE_REPORTED,
    &NOT_NEEDED,
);
pub(super) const POLICE_KNOW: Words = (
    text(
        "Police or a reporting service know",
        "La police ou un service de signalement le sait",
    ),
    &WRITE_POLICE,
    &NOT_NEEDED,
);

facts! {
    WRITE_BLOCKED "gap.blocked.next" TOOLKIT High
        "You told us so at the start. Write down when, and in which app, as far as you know."
        "Vous l’avez dit au début. Notez quand, et dans quelle appli, si vous le savez."
        "Tu l’as dit au début. Note quand, et dans quelle appli, si tu le sais."
    WRITE_DELETED "gap.deleted.next" TOOLKIT High
        "You told us so at the start. Write down what it was and when, as far as you know. Police may still find it."
        "Vous l’avez dit au début. Notez ce que c’était et quand, si vous le savez. La police peut parfois le retrouver."
        "Tu l’as dit au début. Note ce que c’était et quand, si tu le sais. La police peut parfois le retrouver."
    WRITE_CLOSED "gap.account_closed.next" TOOLKIT High
        "You told us so at the start. Write down which one and when, as far as you know."
        "Vous l’avez dit au début. Notez lequel et quand, si vous le savez."
        "Tu l’as dit au début. Note lequel et quand, si tu le sais."
    WRITE_REPORTED "gap.reported.next" TOOLKIT High
        "You told us so at the start. Write it down, with the report number if there is one."
        "Vous l’avez dit au début. Notez-le, avec le numéro du signalement s’il y en a un."
        "Tu l’as dit au début. Note-le, avec le numéro du signalement s’il y en a un."
    WRITE_POLICE "gap.police_know.next" ANTIFRAUD High
        "You told us so at the start. Write down whom you told and the file number, if there is one."
        "Vous l’avez dit au début. Notez qui vous avez averti, et le numéro de dossier s’il y en a un."
        "Tu l’as dit au début. Note qui tu as averti, et le numéro de dossier s’il y en a un."
    NOT_NEEDED "gap.told.if_not" TOOLKIT Medium
        "You do not have to write it down. Police can ask you about it too."
        "Vous n’avez pas à le noter. La police peut aussi vous poser la question."
        "Tu n’as pas à le noter. La police peut aussi te poser la question."
}
