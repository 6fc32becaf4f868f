use super::Sieve;
use std::io::Read;

fn sieved(xml: &str) -> String {
    let mut text = String::new();
    let mut sieve = Sieve::new(xml.as_bytes(), 1 << 20);
    sieve.read_to_string(&mut text).expect("it is read");
    text
}

#[test]
fn base64_is_counted_and_left_out() {
    let long = "A".repeat(300_000);
    let given = sieved(&format!(
        "<?xml?><a>x<part ct='b' data=\"{long}\" t=\"data=&quot;\"/></a>"
    ));
    assert_eq!(
        given,
        "<a><part ct='b' data=\"\u{fdd2}300000\" t=\"data=&quot;\"/></a>"
    );
    assert_eq!(
        sieved("<p data='null'/>"),
        "<p data='null'/>",
        "short ones stay"
    );
}

#[test]
fn a_missing_quote_costs_one_message() {
    let given = sieved("<a>\n <sms b=\"x c=\"y\"/>\n <sms b=\"1 < 2\"/>\n <sms b=\"z\"/></a>");
    let expected = "<a><sms b=\"x c=\"y\"/>\n \u{fffd}\"/><sms b=\"1 < 2\"/><sms b=\"z\"/></a>";
    assert_eq!(given, expected, "the next one is read");
    let tag = sieved("<a>\n <sms b=\n <sms b=\"z\"/></a>");
    assert_eq!(
        tag, "<a><sms b=\n  =\u{fffd}/><sms b=\"z\"/></a>",
        "without any"
    );
    let data = sieved("<a>\n<part data=\"AAAAAAAAAAAA/>\n<mms b=\"z\"/></a>");
    assert_eq!(
        data, "<a><part data=\"\u{fffd}\"/><mms b=\"z\"/></a>",
        "base64 too"
    );
}

#[test]
fn forbidden_references_are_spelt_out() {
    let given = sieved("<a b=\"x&#55357;&#56832;&#0;&#10;&amp;&#xD83D;\"/>");
    let expected = "<a b=\"x\u{fdd0}55357;56832;\u{fdd1}\u{fdd0}0;\u{fdd1}&#10;&amp;\u{fdd0}xD83D;\u{fdd1}\"/>";
    assert_eq!(given, expected);
}
