// The only door between the page and Rust. One method is one command (named beside it); `tauri.ts` calls them,
// `fake.ts` plays them. A refused call rejects with a `WireError` (`isWireError`). The page knows handles (`token`,
// 128 random bits, good for this window and case) and visible ids (`E0001`); it never has a path.
import type {
  About,
  BundleChoice,
  BundlePlanView,
  CaseView,
  CheckTarget,
  CheckView,
  Compared,
  DrawnBox,
  CopiesFolder,
  DropEvent,
  ExhibitDetails,
  ExhibitField,
  ExhibitRow,
  FoundRows,
  FoundView,
  GapsView,
  GuideView,
  ImportAnswers,
  JobEvent,
  KnownCase,
  Language,
  Missing,
  OrderView,
  OriginalView,
  PathView,
  PeopleView,
  PlaceOffer,
  PlacePurpose,
  PlanView,
  PointView,
  ReadingView,
  RecordKind,
  RecordView,
  RowView,
  SearchAsk,
  Settings,
  SetupAnswers,
  SheetSaved,
  Shows,
  Start,
  StepState,
  Sureness,
  WhoIsHere,
  WireError,
} from "../generated/view";

/** Names long work, to cancel it. */
export type JobId = string;

/** Told what long work says; `done` or `failed` comes last, once. */
export type OnJob = (event: JobEvent) => void;

export interface Backend {
  // ---- the window ----
  /** `app_start`: first call of the page. Writes nothing. */
  start(): Promise<Start>;
  /** `app_about`: version, licences. */
  about(): Promise<About>;
  /** `settings_write`: keeps what the person chose, whole. */
  writeSettings(settings: Settings): Promise<void>;
  /** `window_hide`: the window takes this neutral title, and whatever is uncovered is covered (logged). */
  hideWindow(title: string): Promise<void>;
  /** `window_show`: the window has its own title again. */
  showWindow(): Promise<void>;
  /** All that was typed is saved: the window may go. */
  leaveWindow(): Promise<void>;
  /** `drop_wait`: subscribes to files held over the window or dropped on it. Once, at the start. */
  waitForDrops(onDrop: (event: DropEvent) => void): Promise<void>;
  /** `job_cancel`: asks long work to stop between two pieces. Its last event still comes. */
  cancelJob(job: JobId): Promise<void>;
  /** `job_listen`: listens to the job that `start` named; what it said before comes first. */
  listenToJob(job: JobId, onJob: OnJob): Promise<void>;
  /** `job_heard`: the page has the job's last event; it is not kept for a page that is loaded again. */
  heardJob(job: JobId): Promise<void>;

  // ---- the case ----
  /** `case_known`: cases in the usual place, newest first. */
  knownCases(): Promise<KnownCase[]>;
  /** `case_choose`: dialog for a case's folder; null when the person closed it. */
  chooseCase(language: Language): Promise<KnownCase | null>;
  /** `case_create`: `place` is an offer's token. A cloud folder needs `insists`, else `cloudFolder`. */
  createCase(place: string, title: string | null, insists: boolean, language: Language): Promise<CaseView>;
  /** `case_open`: opens for writing, puts in order what an interruption left; read-only when asked. */
  openCase(token: string, isReadOnly: boolean): Promise<CaseView>;
  /** `case_read`: the open case as it stands now. */
  readCase(): Promise<CaseView>;
  /** `case_close` */
  closeCase(): Promise<void>;
  /** `case_show`: shows the case's folder in the system's file browser. */
  showCase(): Promise<void>;
  /** `case_copy`: long work; `copy`. `place` is an offer for `copy`. */
  copyCase(place: string, insists: boolean, onJob: OnJob): Promise<JobId>;
  /** `place_suggest`: a good place by default; null when there is none. */
  suggestPlace(purpose: PlacePurpose): Promise<PlaceOffer | null>;
  /** `place_choose`: dialog for a folder; null when the person closed it. */
  choosePlace(purpose: PlacePurpose, language: Language): Promise<PlaceOffer | null>;

  // ---- practising ----
  /** `practice_known`: whether there is an invented case to go on with. */
  hasPractice(): Promise<boolean>;
  /** `practice_open`: opens the invented case that was used last, or makes one; a new one when asked. */
  openPractice(isNew: boolean, language: Language): Promise<CaseView>;
  /** `practice_check`: an invented bundle in which one byte was changed, to be checked. */
  changedBundle(language: Language): Promise<CheckTarget>;

  // ---- exhibits ----
  /** `exhibits_list`: all of them, in order of number. */
  listExhibits(): Promise<ExhibitRow[]>;
  /** `exhibit_details` */
  readExhibit(exhibit: string): Promise<ExhibitDetails>;
  /** `exhibit_describe`: only the fields that are named change; an empty text clears one. */
  describeExhibit(
    exhibit: string,
    fields: Partial<Record<ExhibitField, string>>,
    language: Language,
  ): Promise<ExhibitDetails>;
  /** `exhibit_set_aside` */
  setAside(exhibit: string, reason: string, language: Language): Promise<ExhibitDetails>;
  /** `exhibit_restore` */
  restore(exhibit: string): Promise<ExhibitDetails>;
  /** `download_set_aside`: every file that is only this download's, for one reason. Gives all exhibits. */
  setDownloadAside(download: string, reason: string, language: Language): Promise<ExhibitRow[]>;
  /** `download_restore` */
  restoreDownload(download: string): Promise<ExhibitRow[]>;
  /** `download_join`: whether two downloads are parts of one, as a person says. Gives all exhibits. */
  joinDownloads(part: string, whole: string, isOne: boolean): Promise<ExhibitRow[]>;
  /** `exhibit_answer`: changes the answer to the one question. Long work; `answer`. */
  answerShows(exhibit: string, shows: Shows, onJob: OnJob): Promise<JobId>;
  /** `exhibit_release`: our own copy goes once the original was found in place; else `originalNotFound`. Long
   * work; `release`. */
  release(exhibit: string, onJob: OnJob): Promise<JobId>;
  /** `exhibit_uncover`: logged and synced first; then the picture's re-encoded bytes (PNG), at most `maxPixels`
   * wide. One that the young person covered asks for them (`keptCovered`), unless somebody goes on all the same. */
  uncover(exhibit: string, maxPixels: number, goesOn: boolean): Promise<ArrayBuffer>;
  /** `exhibit_cover`: logs that it is covered again. The page has let go of the picture already. */
  cover(exhibit: string): Promise<void>;
  /** `boxes_try`: draws boxes on a copy of the picture that is uncovered now; gives a small picture of it (PNG). Nothing
   * is kept. */
  tryBoxes(exhibit: string, boxes: readonly DrawnBox[], maxPixels: number): Promise<ArrayBuffer>;
  /** `boxes_keep`: logged; keeps the copy that was shown last, and covers the picture again. */
  keepBoxes(exhibit: string): Promise<ExhibitDetails>;
  /** `boxes_stand`: logged; the copy shows nothing, whatever was answered since. */
  standByBoxes(exhibit: string): Promise<ExhibitDetails>;
  /** `boxes_undo`: logged; the original stands in its own place again. */
  undoBoxes(exhibit: string): Promise<ExhibitDetails>;
  /** `present_say`: who is at the computer, as they say; logged. It holds until the case is opened anew. */
  sayPresent(who: WhoIsHere): Promise<CaseView>;
  /** `exhibit_keep_covered`: the young person is asked for before it is uncovered; their words stand in its stead. */
  keepCovered(exhibit: string, words: string, language: Language): Promise<ExhibitDetails>;
  /** `copies_read`: folders in which files of the case were met, what a cloud service copies away first. */
  readCopies(): Promise<CopiesFolder[]>;
  /** `exhibit_promise_back`: the young person need not be asked any more; only they can say so. */
  takePromiseBack(exhibit: string): Promise<ExhibitDetails>;

  // ---- adding ----
  /** `import_choose_files`: dialog, then plan; null when the person closed it. */
  chooseFiles(language: Language): Promise<PlanView | null>;
  /** `import_choose_folder`: dialog, then plan; null when the person closed it. */
  chooseFolder(language: Language): Promise<PlanView | null>;
  /** `import_plan_dropped`: plans what was dropped. */
  planDropped(drop: string): Promise<PlanView>;
  /** `import_plan_failed`: plans again what a run of this job could not save. */
  planFailed(job: JobId): Promise<PlanView>;
  /** `import_run`: long work; `import`. A plan runs once. */
  runImport(plan: string, answers: ImportAnswers, language: Language, onJob: OnJob): Promise<JobId>;
  /** `import_forget`: the person stopped before adding; nothing was written. */
  forgetPlan(plan: string): Promise<void>;

  // ---- handing over ----
  /** `bundle_plan`: the police bundle as it would be written now. */
  planBundle(choice: BundleChoice): Promise<BundlePlanView>;
  /** `bundle_write`: long work; `bundle`. `place` is an offer for `bundle`. */
  writeBundle(place: string, choice: BundleChoice, insists: boolean, onJob: OnJob): Promise<JobId>;
  /** `bundle_show`: shows a zip in its folder; `zip` is a `ZipView`'s token. */
  showBundle(zip: string): Promise<void>;

  // ---- checking ----
  /** `check_case`: long work; `check`. Recovers first, as the command line does. */
  checkCase(onJob: OnJob): Promise<JobId>;
  /** `check_choose_files`: dialog for one or several zips; null when the person closed it. */
  chooseBundles(language: Language): Promise<CheckTarget | null>;
  /** `check_choose_folder`: dialog for an unzipped bundle; null when the person closed it. */
  chooseBundleFolder(language: Language): Promise<CheckTarget | null>;
  /** `check_take_dropped`: takes what was dropped as bundles to check. */
  takeDropped(drop: string): Promise<CheckTarget>;
  /** `check_bundle`: long work; `check`. Works without an open case. */
  checkBundles(target: string, onJob: OnJob): Promise<JobId>;
  /** `check_compare`: `told` is what the person typed: 64 hex digits, or nine words of either language. */
  compareFingerprint(result: string, told: string): Promise<Compared>;

  // ---- exports, people, timeline (numbers are good with the `reading` that gave them; else `staleHandle`) ----
  /** `reading_begin`: long work beside everything else; `reading`. Ends at once when nothing new is to be read. */
  beginReading(onJob: OnJob): Promise<JobId>;
  /** `reading_read`: what was read; null while it was not, or when the case says more by now. */
  readReading(): Promise<ReadingView | null>;
  /** `rows_list`: rows of a thread in order of time, from a place on; at most 500. */
  listRows(reading: string, thread: number, from: number, count: number): Promise<RowView[]>;
  /** `rows_search` */
  searchRows(reading: string, asked: SearchAsk, from: number, count: number): Promise<FoundRows>;
  /** `row_original`: the row whole, where it stands, and what stands there. */
  readOriginal(reading: string, row: number): Promise<OriginalView>;
  /** `rows_mark`: logged; from one place of a thread to another, both included. */
  markRows(reading: string, thread: number, from: number, to: number): Promise<void>;
  /** `row_unmark`: logged. */
  unmarkRow(mark: string): Promise<void>;
  /** `zone_answer`: logged; null: nobody knows. False: what was typed is no zone, and nothing was written. */
  answerZone(exhibit: string, zone: string | null): Promise<boolean>;
  /** `zone_names` */
  zoneNames(): Promise<string[]>;
  /** `people_read` */
  readPeople(reading: string | null): Promise<PeopleView>;
  /** `offer_accept`: logged; a new record, or into one that is there. Gives its id. */
  acceptOffer(
    reading: string,
    account: number,
    into: string | null,
    platform: string,
    language: Language,
  ): Promise<string>;
  /** `offer_reject`: logged. */
  rejectOffer(reading: string, account: number): Promise<void>;
  /** `account_link`: logged. */
  linkAccounts(accounts: [string, string], sureness: Sureness, why: string, language: Language): Promise<void>;
  /** `account_unlink`: logged. */
  unlinkAccounts(link: string): Promise<void>;
  /** `timeline_read`: everything with a time, in one order. */
  readTimeline(reading: string | null): Promise<PointView[]>;

  // ---- records (their fields are those of `core/src/record.rs`) ----
  /** `records_list`: every record, in order of number. */
  listRecords(): Promise<RecordView[]>;
  /** `record_add`: logged; blank fields are left out. Gives its id. */
  addRecord(kind: RecordKind, fields: Record<string, string>, language: Language): Promise<string>;
  /** `record_change`: only the fields that are named change; an empty text clears one. */
  changeRecord(record: string, fields: Record<string, string>, language: Language): Promise<void>;
  /** `numbers_check`: what the check digits of these fields say; needs no case. */
  checkNumbers(fields: Record<string, string>): Promise<CheckView[]>;
  /** `found_list`: numbers, addresses and links in the messages that were read. */
  listFound(reading: string): Promise<FoundView[]>;
  /** `found_accept`: logged with its place; a new record, or into one that is there. Gives its id. */
  acceptFound(
    reading: string,
    found: number,
    kind: RecordKind,
    into: string | null,
    fields: Record<string, string>,
    language: Language,
  ): Promise<string>;
  /** `found_reject`: logged. */
  rejectFound(reading: string, found: number): Promise<void>;

  // ---- the guide (its codes are those of `holdfast-guide`) ----
  /** `guide_read`: all advice that does not depend on a case, in both languages. */
  readGuide(): Promise<GuideView>;
  /** `path_read`: the steps of the open case, in order. */
  readPath(): Promise<PathView>;
  /** `path_set_up`: logged; replaces what was said before. */
  setUpPath(answers: SetupAnswers): Promise<PathView>;
  /** `step_answer`: logged. */
  answerStep(key: string, state: StepState, note: string, language: Language): Promise<PathView>;
  /** `gaps_read`: what is still missing, not possible, there; and what goes first. */
  readGaps(): Promise<GapsView>;
  /** `gap_answer`: logged. `done` says where, in ids of the case (`E0004`, `X01`, `P01`) or in words. */
  answerGap(gap: string, state: StepState, tied: string[], note: string, language: Language): Promise<GapsView>;
  /** `order_read`: screenshots in their order, and neighbours among them. */
  readOrder(): Promise<OrderView>;
  /** `order_confirm`: logged; from the first to the last, each once. */
  confirmOrder(exhibits: string[]): Promise<OrderView>;
  /** `between_answer`: logged; replaces what was said of the two. */
  answerBetween(exhibits: [string, string], missing: Missing): Promise<OrderView>;
  /** `link_open`: an official site in the system's browser, by its id in the guide. */
  openLink(id: string, language: Language): Promise<void>;
  /** `sheet_save`: the card of an app as a sheet of text, where the person says; never over anything. Null: nowhere. */
  saveSheet(card: string, language: Language): Promise<SheetSaved | null>;

  // ---- what is being typed ----
  /** `draft_read`: `key` is `a-z A-Z 0-9 -`, at most 40 characters; empty when there is none. Of the open case. */
  readDraft(key: string): Promise<string>;
  /** `draft_write`: an empty text removes the draft. */
  saveDraft(key: string, text: string): Promise<void>;
}

/** Whether something that was thrown is an answer of the backend. */
export function isWireError(thrown: unknown): thrown is WireError {
  return typeof thrown === "object" && thrown !== null && "code" in thrown && "params" in thrown && "id" in thrown;
}
