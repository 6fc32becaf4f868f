//! `report/case.jsonld`: the exhibits in the vocabulary of the forensic community, CASE 1.5 with UCO, as JSON-LD.
//!
//! Per exhibit a file with its hash, a provenance record with its number, and the action that brought it here:
//! preserved by a family member, with Holdfast. Nobody is named. Exhibits that are not enclosed stand here too, without
//! a path and with the reason. `case_validate` (CASE 1.5.0 shapes) accepts it with exit code 0 and no warning.
//!
//! Deliberately not here: accounts, payments, messages; they are in `case.json`.

use holdfast_core::case::Held;
use holdfast_core::digest::Digest;

use crate::clock;
use crate::contents::{Contents, Decided};

mod node;

use node::Node;

/// Writes `case.jsonld`.
pub fn case_uco(contents: &Contents) -> Vec<u8> {
    let ids = Ids {
        case: contents.case.id.as_str(),
    };
    let mut graph = vec![tool(contents, &ids), person(&ids)];
    for decided in &contents.exhibits {
        graph.push(file(decided, &ids));
        graph.push(provenance(decided, &ids));
        graph.push(preserved(decided, &ids));
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
    /// `kb:file-` and a UUID of version 8 (RFC 9562, 5.8: our own making): 122 bits of SHA-256 over case, kind, name.
    fn id(&self, kind: &str, name: &str) -> String {
        let digest =
            Digest::of(format!("holdfast case.jsonld\n{}\n{kind}\n{name}", self.case).as_bytes());
        let hex = digest.to_string();
        let part = |from: usize, to: usize| hex.get(from..to).unwrap_or_default();
        let variant = match digest.as_bytes()[8] >> 4 & 3 {
            0 => '8',
            1 => '9',
            2 => 'a',
            _ => 'b',
        };
        format!(
            "kb:{kind}-{}-{}-{VERSION}{}-{variant}{}-{}",
            part(0, 8),
            part(8, 12),
            part(13, 16),
            part(17, 20),
            part(20, 32)
        )
    }

    fn reference(&self, kind: &str, name: &str) -> Node {
        Node::object([("@id", Node::text(self.id(kind, name)))])
    }
}

const VERSION: char = '8';

fn bundle(contents: &Contents, ids: &Ids, all: Vec<Node>) -> Node {
    let name = contents.bundle.to_string();
    let mut members = vec![
        ("@id", Node::text(ids.id("bundle", &name))),
        ("@type", Node::text("uco-core:Bundle")),
        (
            "uco-core:name",
            Node::text(format!("Case {}, bundle {name}", contents.case.id)),
        ),
        (
            "uco-core:description",
            Node::text(
                "Files that a family kept after a child was blackmailed online, listed for police.",
            ),
        ),
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

fn file(decided: &Decided, ids: &Ids) -> Node {
    let exhibit = decided.exhibit;
    let name = exhibit.id.to_string();
    let mut members = vec![
        ("@id", Node::text(ids.id("file", &name))),
        ("@type", Node::text("uco-observable:File")),
        ("uco-core:name", Node::text(format!("Exhibit {name}"))),
    ];
    if let Some(why) = decided.withheld() {
        members.push(("uco-core:description", Node::text(not_enclosed(why.en()))));
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
        let hash = Node::object([
            ("@id", Node::text(ids.id("hash", &name))),
            ("@type", Node::text("uco-types:Hash")),
            ("uco-types:hashMethod", Node::text("SHA256")),
            (
                "uco-types:hashValue",
                Node::typed("xsd:hexBinary", digest.to_string()),
            ),
        ]);
        members.push(("uco-observable:hash", Node::List(vec![hash])));
    }
    Node::object(members)
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
        Held::Kept { .. } | Held::Released { .. } => (
            "preserved",
            "Preserved by a family member, with Holdfast, on the family's own computer.",
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
