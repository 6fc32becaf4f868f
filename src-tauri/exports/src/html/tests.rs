use super::{Node, Piece, read};
use crate::limits::Limits;

/// The text of every `div.m`, and everything around, told in one line.
fn told(html: &str) -> (Vec<String>, String) {
    let mut blocks = Vec::new();
    let mut around = String::new();
    read(
        html.as_bytes(),
        &Limits::default(),
        &|tag| tag.is("div") && tag.has_class("m"),
        &mut |piece| match piece {
            Piece::Block(node) => blocks.push(node.text()),
            Piece::Start(tag) => around.extend(["<", &tag.name, ">"]),
            Piece::End(name) => around.extend(["</", name, ">"]),
            Piece::Text(text) => around.push_str(text.trim()),
        },
    )
    .expect("nothing is past a limit");
    (blocks, around)
}

#[test]
fn blocks_are_whole_and_what_lies_around_is_told() {
    let (blocks, around) = told(
        "<html><title>a &amp; b</title><script>if (a < b) '<div class=m>'</script>\
         <div class='x m'>one <b>two</b><br>three &#039;4&#039;</div><p>out<p>side\
         <div class=m>\n   <div class=m>in</div>\n  <p>side </p></div>",
    );
    assert_eq!(
        blocks,
        ["one two\nthree '4'", "in\nside"],
        "as a browser shows them"
    );
    assert_eq!(
        around, "<html><title>a&b</title><script></script><p>out</p><p>side</p></html>",
        "every start has its end"
    );
}

#[test]
fn elements_are_found_in_order_at_any_depth() {
    let mut found = Vec::new();
    read(
        "<div class=m><a href='1'><i></i></a><span><a href='2'>x</a></span><a>3</a></div>"
            .as_bytes(),
        &Limits::default(),
        &|tag| tag.is("div"),
        &mut |piece| {
            if let Piece::Block(node) = piece {
                let links = node.all(|node| node.is("a"));
                found = links
                    .iter()
                    .map(|link| link.attribute("href").unwrap_or("none").to_owned())
                    .collect();
                let first = node
                    .first(|node| node.is("a"))
                    .and_then(|a| a.attribute("href"));
                assert_eq!(first, Some("1"), "the first in order");
            }
        },
    )
    .expect("it is small");
    assert_eq!(found, ["1", "2", "none"], "all, in order");
}

#[test]
fn deep_unclosed_and_stray_tags_do_no_harm() {
    let (blocks, _) = told(&"<div class=m>x".repeat(10_000));
    assert_eq!(blocks.len(), 1, "one block, however deep");
    let (blocks, _) = told("</div></p><div class=m>a</span></div></div><div class=m>b");
    assert_eq!(
        blocks,
        ["a", "b"],
        "stray ends are nothing, an open one ends with the file"
    );
    let node: Option<Node> = None;
    assert_eq!(node, None, "nothing else");
}
