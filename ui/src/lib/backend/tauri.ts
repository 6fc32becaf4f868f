// The backend of the app: one line a command.
import { Channel, invoke } from "@tauri-apps/api/core";

import type { DropEvent, JobEvent } from "../generated/view";
import type { Backend } from "./backend";

function channel<T>(onMessage: (message: T) => void): Channel<T> {
  const made = new Channel<T>();
  made.onmessage = onMessage;
  return made;
}

export const tauri: Backend = {
  start: () => invoke("app_start"),
  about: () => invoke("app_about"),
  writeSettings: (settings) => invoke("settings_write", { settings }),
  hideWindow: (title) => invoke("window_hide", { title }),
  showWindow: () => invoke("window_show"),
  leaveWindow: () => invoke("window_leave"),
  waitForDrops: (onDrop) => invoke("drop_wait", { channel: channel<DropEvent>(onDrop) }),
  cancelJob: (job) => invoke("job_cancel", { job }),
  listenToJob: (job, onJob) => invoke("job_listen", { job, channel: channel<JobEvent>(onJob) }),
  heardJob: (job) => invoke("job_heard", { job }),

  knownCases: () => invoke("case_known"),
  chooseCase: (language) => invoke("case_choose", { language }),
  createCase: (place, title, insists, language) => invoke("case_create", { place, title, insists, language }),
  openCase: (token, isReadOnly) => invoke("case_open", { token, isReadOnly }),
  readCase: () => invoke("case_read"),
  closeCase: () => invoke("case_close"),
  showCase: () => invoke("case_show"),
  copyCase: (place, insists, onJob) => invoke("case_copy", { place, insists, channel: channel<JobEvent>(onJob) }),
  suggestPlace: (purpose) => invoke("place_suggest", { purpose }),
  choosePlace: (purpose, language) => invoke("place_choose", { purpose, language }),

  hasPractice: () => invoke("practice_known"),
  openPractice: (isNew, language) => invoke("practice_open", { isNew, language }),
  changedBundle: (language) => invoke("practice_check", { language }),

  listExhibits: () => invoke("exhibits_list"),
  readExhibit: (exhibit) => invoke("exhibit_details", { exhibit }),
  describeExhibit: (exhibit, fields, language) => invoke("exhibit_describe", { exhibit, fields, language }),
  setAside: (exhibit, reason, language) => invoke("exhibit_set_aside", { exhibit, reason, language }),
  restore: (exhibit) => invoke("exhibit_restore", { exhibit }),
  setDownloadAside: (download, reason, language) => invoke("download_set_aside", { download, reason, language }),
  restoreDownload: (download) => invoke("download_restore", { download }),
  joinDownloads: (part, whole, isOne) => invoke("download_join", { part, whole, isOne }),
  answerShows: (exhibit, shows, onJob) =>
    invoke("exhibit_answer", { exhibit, shows, channel: channel<JobEvent>(onJob) }),
  release: (exhibit, onJob) => invoke("exhibit_release", { exhibit, channel: channel<JobEvent>(onJob) }),
  uncover: (exhibit, maxPixels, goesOn) => invoke("exhibit_uncover", { exhibit, maxPixels, goesOn }),
  cover: (exhibit) => invoke("exhibit_cover", { exhibit }),
  tryBoxes: (exhibit, boxes, maxPixels) => invoke("boxes_try", { exhibit, boxes, maxPixels }),
  keepBoxes: (exhibit) => invoke("boxes_keep", { exhibit }),
  standByBoxes: (exhibit) => invoke("boxes_stand", { exhibit }),
  undoBoxes: (exhibit) => invoke("boxes_undo", { exhibit }),
  sayPresent: (who) => invoke("present_say", { who }),
  keepCovered: (exhibit, words, language) => invoke("exhibit_keep_covered", { exhibit, words, language }),
  readCopies: () => invoke("copies_read"),
  takePromiseBack: (exhibit) => invoke("exhibit_promise_back", { exhibit }),

  chooseFiles: (language) => invoke("import_choose_files", { language }),
  chooseFolder: (language) => invoke("import_choose_folder", { language }),
  planDropped: (drop) => invoke("import_plan_dropped", { drop }),
  planFailed: (job) => invoke("import_plan_failed", { job }),
  runImport: (plan, answers, language, onJob) =>
    invoke("import_run", { plan, answers, language, channel: channel<JobEvent>(onJob) }),
  forgetPlan: (plan) => invoke("import_forget", { plan }),

  planBundle: (choice) => invoke("bundle_plan", { choice }),
  writeBundle: (place, choice, insists, onJob) =>
    invoke("bundle_write", { place, choice, insists, channel: channel<JobEvent>(onJob) }),
  showBundle: (zip) => invoke("bundle_show", { zip }),

  checkCase: (onJob) => invoke("check_case", { channel: channel<JobEvent>(onJob) }),
  chooseBundles: (language) => invoke("check_choose_files", { language }),
  chooseBundleFolder: (language) => invoke("check_choose_folder", { language }),
  takeDropped: (drop) => invoke("check_take_dropped", { drop }),
  checkBundles: (target, onJob) => invoke("check_bundle", { target, channel: channel<JobEvent>(onJob) }),
  compareFingerprint: (result, told) => invoke("check_compare", { result, told }),

  beginReading: (onJob) => invoke("reading_begin", { channel: channel<JobEvent>(onJob) }),
  readReading: () => invoke("reading_read"),
  listRows: (reading, thread, from, count) => invoke("rows_list", { reading, thread, from, count }),
  searchRows: (reading, asked, from, count) => invoke("rows_search", { reading, asked, from, count }),
  readOriginal: (reading, row) => invoke("row_original", { reading, row }),
  markRows: (reading, thread, from, to) => invoke("rows_mark", { reading, thread, from, to }),
  unmarkRow: (mark) => invoke("row_unmark", { mark }),
  answerZone: (exhibit, zone) => invoke("zone_answer", { exhibit, zone }),
  zoneNames: () => invoke("zone_names"),
  readPeople: (reading) => invoke("people_read", { reading }),
  acceptOffer: (reading, account, into, platform, language) =>
    invoke("offer_accept", { reading, account, into, platform, language }),
  rejectOffer: (reading, account) => invoke("offer_reject", { reading, account }),
  linkAccounts: (accounts, sureness, why, language) => invoke("account_link", { accounts, sureness, why, language }),
  unlinkAccounts: (link) => invoke("account_unlink", { link }),
  readTimeline: (reading) => invoke("timeline_read", { reading }),

  listRecords: () => invoke("records_list"),
  addRecord: (kind, fields, language) => invoke("record_add", { kind, fields, language }),
  changeRecord: (record, fields, language) => invoke("record_change", { record, fields, language }),
  checkNumbers: (fields) => invoke("numbers_check", { fields }),
  listFound: (reading) => invoke("found_list", { reading }),
  acceptFound: (reading, found, kind, into, fields, language) =>
    invoke("found_accept", { reading, found, kind, into, fields, language }),
  rejectFound: (reading, found) => invoke("found_reject", { reading, found }),

  readGuide: () => invoke("guide_read"),
  readPath: () => invoke("path_read"),
  setUpPath: (answers) => invoke("path_set_up", { answers }),
  answerStep: (key, state, note, language) => invoke("step_answer", { key, state, note, language }),
  readGaps: () => invoke("gaps_read"),
  answerGap: (gap, state, tied, note, language) => invoke("gap_answer", { gap, state, tied, note, language }),
  readOrder: () => invoke("order_read"),
  confirmOrder: (exhibits) => invoke("order_confirm", { exhibits }),
  answerBetween: (exhibits, missing) => invoke("between_answer", { exhibits, missing }),
  openLink: (id, language) => invoke("link_open", { id, language }),
  saveSheet: (card, language) => invoke("sheet_save", { card, language }),

  readDraft: (key) => invoke("draft_read", { key }),
  saveDraft: (key, text) => invoke("draft_write", { key, text }),
};
