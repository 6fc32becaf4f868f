//! `report/case.jsonld`: the exhibits in the vocabulary of the forensic community, CASE 1.5 with UCO, as JSON-LD.
//!
//! Per exhibit a file with its hash, a provenance record with its number, and the action that brought it here:
//! preserved by a family member, with Holdfast. Nobody is named. Exhibits that are not enclosed stand here too, without
//! a path and with the reason. `case_validate` (CASE 1.5.0 shapes) accepts it with exit code 0 and no warning.
//!
//! Deliberately not here: accounts, payments, messages; they are in `case.json`.

use holdfast_core::case::Held;
use holdfast_core::digest::{Digest, hex};
use holdfast_core::fact::Lang;
use sha1::{Digest as _, Sha1};

use crate::clock;
use crate::contents::{Contents, Decided};
use crate::practice;

mod covered;
mod node;

use node::Node;

/// Writes `case.jsonld`.
pub fn case_uco(contents: &Contents) -> Vec<u8> {
    let ids = Ids {
        case: contents.case.id.as_str(),
    };
    let mut graph = vec![tool(contents, &ids), person(&ids)];
    for decided in &contents.exhibits {
        graph.push(file(contents, decided, &ids));
        graph.push(provenance(decided, &ids));
        graph.push(preserved(decided, &ids));
    }
    for (decided, copy) in contents.copies() {
        graph.push(covered::file(decided, copy, &ids));
        graph.push(covered::action(decided, &ids));
    }
    let all = graph.iter().filter_map(Node::reference).collect();
    graph.insert(0, bundle(contents, &ids, all));
    let document = Node::object([("@context", context()), ("@graph", Node::List(graph))]);
    document.to_bytes()
}

fn context() -> Node {
    const UCO: &str = "https://ontology.unifiedcyberontology.org/uco/";
    let uco = |name: &str| Node::text(format!("{UCO}{name}/"));
    Node::object([
        ("kb", Node::text("http://example.org/kb/")),
        (
            "case-investigation",
            Node::text("https://ontology.caseontology.org/case/investigation/"),
        ),
        ("uco-action", uco("action")),
        ("uco-core", uco("core")),
        ("uco-identity", uco("identity")),
        ("uco-observable", uco("observable")),
        ("uco-tool", uco("tool")),
        ("uco-types", uco("types")),
        ("xsd", Node::text("http://www.w3.org/2001/XMLSchema#")),
    ])
}

/// Names of nodes, made from the case and what they are about: the same every time.
struct Ids<'a> {
    case: &'a str,
}

impl Ids<'_> {
    fn id(&self, kind: &str, name: &str) -> String {
        let uuid = uuid_of(&format!("holdfast:{}/{kind}/{name}", self.case));
        format!("kb:{kind}-{uuid}")
    }

    fn reference(&self, kind: &str, name: &str) -> Node {
        Node::object([("@id", Node::text(self.id(kind, name)))])
    }
}

/// A UUID of version 5 (RFC 9562, 5.5) in the namespace of URLs. Version 8 over SHA-256 would be the modern choice, but
/// the shapes of CASE 1.5 take versions 0 to 5 only. SHA-1 names things here; it vouches for nothing.
fn uuid_of(name: &str) -> String {
    const NAMESPACE_URL: [u8; 16] = [
        0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30,
        0xc8,
    ];
    let mut hasher = Sha1::new();
    hasher.update(NAMESPACE_URL);
    hasher.update(name.as_bytes());
    let mut bytes: [u8; 20] = hasher.finalize().into();
    bytes[6] = bytes[6] & 0x0f | 0x50;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let hex = hex(&bytes);
    let part = |from: usize, to: usize| hex.get(from..to).unwrap_or_default();
    format!(
        "{}-{}-{}-{}-{}",
        part(0, 8),
        part(8, 12),
        part(12, 16),
        part(16, 20),
        part(20, 32)
    )
}

fn bundle(contents: &Contents, ids: &Ids, all: Vec<Node>) -> Node {
    let name = contents.bundle.to_string();
    let description = if contents.case.is_practice {
        practice::LINE
    } else {
        "Files that a family kept after a child was blackmailed online, listed for police."
    };
    let mut members = vec![
        ("@id", Node::text(ids.id("bundle", &name))),
        ("@type", Node::text("uco-core:Bundle")),
        (
            "uco-core:name",
            Node::text(format!("Case {}, bundle {name}", contents.case.id)),
        ),
        ("uco-core:description", Node::text(description)),
    ];
    if !all.is_empty() {
        members.push(("uco-core:object", Node::List(all)));
    }
    Node::object(members)
}

fn tool(contents: &Contents, ids: &Ids) -> Node {
    Node::object([
        ("@id", Node::text(ids.id("tool", "holdfast"))),
        ("@type", Node::text("uco-tool:Tool")),
        ("uco-core:name", Node::text("Holdfast")),
        ("uco-tool:version", Node::text(contents.app_version)),
    ])
}

fn person(ids: &Ids) -> Node {
    Node::object([
        ("@id", Node::text(ids.id("identity", "family"))),
        ("@type", Node::text("uco-identity:Identity")),
        ("uco-core:name", Node::text("Family member")),
        (
            "uco-core:description",
            Node::text("A role, not a name: whoever of the family used Holdfast."),
        ),
    ])
}

fn file(contents: &Contents, decided: &Decided, ids: &Ids) -> Node {
    let exhibit = decided.exhibit;
    let name = exhibit.id.to_string();
    let mut members = vec![
        ("@id", Node::text(ids.id("file", &name))),
        ("@type", Node::text("uco-observable:File")),
        ("uco-core:name", Node::text(format!("Exhibit {name}"))),
    ];
    if let Some(why) = decided.why(contents, Lang::En) {
        members.push(("uco-core:description", Node::text(not_enclosed(&why))));
    }
    members.push((
        "uco-core:hasFacet",
        Node::List(vec![file_facet(decided, ids), content_facet(decided, ids)]),
    ));
    Node::object(members)
}

fn not_enclosed(sentence: &str) -> String {
    format!("Not in the bag. {sentence}")
}

fn file_facet(decided: &Decided, ids: &Ids) -> Node {
    let exhibit = decided.exhibit;
    let name = exhibit.id.to_string();
    let found = exhibit.files.first().map(|file| &file.value);
    let mut members = vec![
        ("@id", Node::text(ids.id("file-facet", &name))),
        ("@type", Node::text("uco-observable:FileFacet")),
        ("uco-observable:isDirectory", Node::Bool(false)),
    ];
    if let Some(found) = found {
        members.push(("uco-observable:fileName", Node::text(&found.name)));
    }
    if let Some(path) = decided.path() {
        members.push(("uco-observable:filePath", Node::text(path)));
    }
    if let Some(size) = exhibit.held.size() {
        members.push(("uco-observable:sizeInBytes", Node::Number(size)));
    }
    let time = |time: Option<&String>| time.and_then(|time| Node::date_time(time));
    if let Some(created) = time(found.and_then(|file| file.created.as_ref())) {
        members.push(("uco-observable:observableCreatedTime", created));
    }
    if let Some(modified) = time(found.and_then(|file| file.modified.as_ref())) {
        members.push(("uco-observable:modifiedTime", modified));
    }
    Node::object(members)
}

fn content_facet(decided: &Decided, ids: &Ids) -> Node {
    let exhibit = decided.exhibit;
    let name = exhibit.id.to_string();
    let mut members = vec![
        ("@id", Node::text(ids.id("content-data-facet", &name))),
        ("@type", Node::text("uco-observable:ContentDataFacet")),
    ];
    if !exhibit.media_type.is_empty() {
        members.push(("uco-observable:mimeType", Node::text(&exhibit.media_type)));
    }
    if let Some(size) = exhibit.held.size() {
        members.push(("uco-observable:sizeInBytes", Node::Number(size)));
    }
    if let Some(digest) = exhibit.held.sha256() {
        members.push(("uco-observable:hash", hash(digest, &name, ids)));
    }
    Node::object(members)
}

fn hash(digest: Digest, name: &str, ids: &Ids) -> Node {
    let hash = Node::object([
        ("@id", Node::text(ids.id("hash", name))),
        ("@type", Node::text("uco-types:Hash")),
        ("uco-types:hashMethod", Node::text("SHA256")),
        (
            "uco-types:hashValue",
            Node::typed("xsd:hexBinary", digest.to_string()),
        ),
    ]);
    Node::List(vec![hash])
}

fn provenance(decided: &Decided, ids: &Ids) -> Node {
    let name = decided.exhibit.id.to_string();
    Node::object([
        ("@id", Node::text(ids.id("provenance-record", &name))),
        ("@type", Node::text("case-investigation:ProvenanceRecord")),
        ("case-investigation:exhibitNumber", Node::text(&name)),
        ("uco-core:description", Node::text(how_held(decided))),
        (
            "uco-core:object",
            Node::List(vec![ids.reference("file", &name)]),
        ),
    ])
}

fn how_held(decided: &Decided) -> String {
    match (decided.withheld(), decided.exhibit.held, decided.part()) {
        (None, _, Some(part)) if part > 1 => {
            format!(
                "Copied byte for byte when it was added; enclosed in part {part} of the bundle."
            )
        }
        (None, ..) => "Copied byte for byte when it was added; enclosed in the bag.".to_owned(),
        (Some(_), Held::Listed { .. }, _) => {
            "Listed only: never copied, described and left where it was.".to_owned()
        }
        (Some(why), ..) => not_enclosed(why.en()),
    }
}

fn preserved(decided: &Decided, ids: &Ids) -> Node {
    let exhibit = decided.exhibit;
    let name = exhibit.id.to_string();
    let time = || Node::typed("xsd:dateTime", clock::utc(exhibit.added.utc));
    let (what, description) = match exhibit.held {
        Held::Listed { .. } => ("listed", "Described by a family member, not copied."),
        Held::Kept { .. } => (
            "preserved",
            "Preserved by a family member, with Holdfast, on the family's own computer.",
        ),
        Held::Released { .. } => (
            "released",
            "Preserved by a family member at first; the copy was removed later, and the original stays where it is.",
        ),
    };
    Node::object([
        ("@id", Node::text(ids.id("investigative-action", &name))),
        (
            "@type",
            Node::text("case-investigation:InvestigativeAction"),
        ),
        ("uco-core:name", Node::text(what)),
        ("uco-core:description", Node::text(description)),
        ("uco-action:startTime", time()),
        ("uco-action:endTime", time()),
        ("uco-action:performer", ids.reference("identity", "family")),
        (
            "uco-action:instrument",
            Node::List(vec![ids.reference("tool", "holdfast")]),
        ),
        (
            "uco-action:result",
            Node::List(vec![
                ids.reference("file", &name),
                ids.reference("provenance-record", &name),
            ]),
        ),
    ])
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::*;
    use crate::police::{PolicePlan, Source};
    use crate::sample::{Sample, everything};

    fn graph(plan: &PolicePlan) -> Vec<Value> {
        let mut files = plan.parts[0].files.iter();
        let file = files
            .find(|file| file.path == "report/case.jsonld")
            .unwrap();
        let Source::Bytes(bytes) = &file.source else {
            panic!("made here");
        };
        let document: Value = serde_json::from_slice(bytes).unwrap();
        document["@graph"].as_array().unwrap().clone()
    }

    fn nodes<'a>(graph: &'a [Value], kind: &'a str) -> impl Iterator<Item = &'a Value> {
        graph.iter().filter(move |node| node["@type"] == kind)
    }

    #[test]
    fn names_of_nodes_are_those_that_anyone_can_make_again() {
        // Python: uuid.uuid5(uuid.NAMESPACE_URL, "holdfast:7F3K2MQ9/file/E0001")
        let ids = Ids { case: "7F3K2MQ9" };
        assert_eq!(
            ids.id("file", "E0001"),
            "kb:file-bc1d0143-1a5c-5507-8c85-95c014341865",
            "version 5 as others make it"
        );
    }

    #[test]
    fn every_exhibit_has_a_file_a_number_and_an_action() {
        let graph = graph(&everything().plan());
        for kind in [
            "uco-observable:File",
            "case-investigation:ProvenanceRecord",
            "case-investigation:InvestigativeAction",
        ] {
            assert_eq!(nodes(&graph, kind).count(), 11, "one {kind} each");
        }
        let with_path = nodes(&graph, "uco-observable:File")
            .filter(|file| !file["uco-core:hasFacet"][0]["uco-observable:filePath"].is_null());
        assert_eq!(with_path.count(), 4, "a path for what is enclosed only");
        let without_hash = nodes(&graph, "uco-observable:File")
            .filter(|file| file["uco-core:hasFacet"][1]["uco-observable:hash"].is_null());
        assert_eq!(without_hash.count(), 1, "its hash was declined");
    }

    #[test]
    fn every_reference_leads_somewhere_and_no_name_is_used_twice() {
        fn ids(node: &Value, defined: &mut Vec<String>, used: &mut BTreeSet<String>) {
            match node {
                Value::Object(members) => {
                    if let Some(id) = members.get("@id").and_then(Value::as_str) {
                        if members.len() == 1 {
                            used.insert(id.to_owned());
                        } else {
                            defined.push(id.to_owned());
                        }
                    }
                    members.values().for_each(|node| ids(node, defined, used));
                }
                Value::Array(items) => items.iter().for_each(|node| ids(node, defined, used)),
                _ => {}
            }
        }
        for sample in [Sample::new(), everything()] {
            let (mut defined, mut used) = (Vec::new(), BTreeSet::new());
            for node in graph(&sample.plan()) {
                ids(&node, &mut defined, &mut used);
            }
            let names: BTreeSet<String> = defined.iter().cloned().collect();
            assert_eq!(names.len(), defined.len(), "no name twice");
            assert!(used.is_subset(&names), "no loose end");
        }
    }
}
