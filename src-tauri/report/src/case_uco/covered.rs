//! Covered copies in the graph: a file of its own beside that of the original, and the action that made it.

use holdfast_core::case::COVERED_TYPE;

use super::node::Node;
use super::{Ids, hash};
use crate::clock;
use crate::contents::{Decided, EnclosedCopy};

/// What the nodes of a covered copy are named by.
fn name_of(decided: &Decided) -> String {
    format!("{}-covered", decided.exhibit.id)
}

pub(super) fn file(decided: &Decided, copy: &EnclosedCopy, ids: &Ids) -> Node {
    let name = name_of(decided);
    let size = || Node::Number(copy.object.size);
    let file_facet = Node::object([
        ("@id", Node::text(ids.id("file-facet", &name))),
        ("@type", Node::text("uco-observable:FileFacet")),
        ("uco-observable:isDirectory", Node::Bool(false)),
        (
            "uco-observable:fileName",
            Node::text(copy.path.rsplit('/').next().unwrap_or(&copy.path)),
        ),
        ("uco-observable:filePath", Node::text(&copy.path)),
        ("uco-observable:sizeInBytes", size()),
    ]);
    let content_facet = Node::object([
        ("@id", Node::text(ids.id("content-data-facet", &name))),
        ("@type", Node::text("uco-observable:ContentDataFacet")),
        ("uco-observable:mimeType", Node::text(COVERED_TYPE)),
        ("uco-observable:sizeInBytes", size()),
        ("uco-observable:hash", hash(copy.object.sha256, &name, ids)),
    ]);
    Node::object([
        ("@id", Node::text(ids.id("file", &name))),
        ("@type", Node::text("uco-observable:File")),
        (
            "uco-core:name",
            Node::text(format!("Exhibit {}, covered copy", decided.exhibit.id)),
        ),
        (
            "uco-core:description",
            Node::text(
                "A copy on which the family covered parts with solid boxes: decoded, drawn over, written anew without metadata.",
            ),
        ),
        (
            "uco-core:hasFacet",
            Node::List(vec![file_facet, content_facet]),
        ),
    ])
}

pub(super) fn action(decided: &Decided, ids: &Ids) -> Node {
    let name = name_of(decided);
    let covering = decided.exhibit.coverings.current.as_ref();
    let made = covering.map_or(decided.exhibit.added, |covering| covering.when);
    let time = || Node::typed("xsd:dateTime", clock::utc(made.utc));
    Node::object([
        ("@id", Node::text(ids.id("investigative-action", &name))),
        (
            "@type",
            Node::text("case-investigation:InvestigativeAction"),
        ),
        ("uco-core:name", Node::text("covered")),
        (
            "uco-core:description",
            Node::text(
                "Parts of the picture were covered by a family member, with Holdfast, on a copy; the original was not changed.",
            ),
        ),
        ("uco-action:startTime", time()),
        ("uco-action:endTime", time()),
        ("uco-action:performer", ids.reference("identity", "family")),
        (
            "uco-action:instrument",
            Node::List(vec![ids.reference("tool", "holdfast")]),
        ),
        (
            "uco-action:object",
            Node::List(vec![ids.reference("file", &decided.exhibit.id.to_string())]),
        ),
        (
            "uco-action:result",
            Node::List(vec![ids.reference("file", &name)]),
        ),
    ])
}
