//! How long something was, as people say it: the two largest units that count.

use holdfast_core::fact::Lang;

/// Seconds in each unit, with its words: one and several, in English and in French.
const UNITS: [(u64, [&str; 2], [&str; 2]); 4] = [
    (86_400, ["day", "days"], ["jour", "jours"]),
    (3_600, ["hour", "hours"], ["heure", "heures"]),
    (60, ["minute", "minutes"], ["minute", "minutes"]),
    (1, ["second", "seconds"], ["seconde", "secondes"]),
];

/// `2 hours and 1 second`, `about 3 days and 4 hours`.
pub fn span(seconds: u64, lang: Lang) -> String {
    let mut rest = seconds;
    let mut said: Vec<String> = Vec::new();
    for (size, en, fr) in UNITS {
        let count = rest / size;
        if count == 0 || said.len() == 2 {
            continue;
        }
        rest %= size;
        let [one, several] = if lang == Lang::En { en } else { fr };
        let unit = if count == 1 { one } else { several };
        let gap = if lang == Lang::En { ' ' } else { '\u{a0}' };
        said.push(format!("{count}{gap}{unit}"));
    }
    let (and, about) = match lang {
        Lang::En => (" and ", "about "),
        Lang::Fr => (" et ", "environ "),
    };
    match (said.is_empty(), rest) {
        (true, _) if lang == Lang::En => "0 seconds".to_owned(),
        (true, _) => "0\u{a0}seconde".to_owned(),
        (false, 0) => said.join(and),
        (false, _) => format!("{about}{}", said.join(and)),
    }
}

/// What a clock did that jumped by so many seconds: `went back by 2 hours and 1 second`.
pub fn jump(seconds: i64, lang: Lang) -> String {
    let way = match (seconds < 0, lang) {
        (true, Lang::En) => "went back by",
        (false, Lang::En) => "went forward by",
        (true, Lang::Fr) => "a reculé",
        (false, Lang::Fr) => "a avancé",
    };
    let span = span(seconds.unsigned_abs(), lang);
    // "a reculé de 2 heures", but "a reculé d’environ 2 heures".
    let of = match lang {
        Lang::En => " ",
        Lang::Fr if span.starts_with("environ") => " d’",
        Lang::Fr => " de ",
    };
    format!("{way}{of}{span}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_is_said_as_people_say_it() {
        for (seconds, en, fr) in [
            (0, "0 seconds", "0\u{a0}seconde"),
            (
                61,
                "1 minute and 1 second",
                "1\u{a0}minute et 1\u{a0}seconde",
            ),
            (
                7201,
                "2 hours and 1 second",
                "2\u{a0}heures et 1\u{a0}seconde",
            ),
            (3600, "1 hour", "1\u{a0}heure"),
            (
                90_061,
                "about 1 day and 1 hour",
                "environ 1\u{a0}jour et 1\u{a0}heure",
            ),
            (157_766_400, "1826 days", "1826\u{a0}jours"),
        ] {
            assert_eq!(span(seconds, Lang::En), en, "{seconds} in English");
            assert_eq!(span(seconds, Lang::Fr), fr, "{seconds} in French");
        }
        assert_eq!(jump(-3600, Lang::En), "went back by 1 hour", "which way");
        assert_eq!(
            jump(3600, Lang::Fr),
            "a avancé de 1\u{a0}heure",
            "which way in French"
        );
        assert!(
            !jump(i64::MIN, Lang::En).is_empty(),
            "any number can be said"
        );
    }
}
