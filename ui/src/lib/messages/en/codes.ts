// Every code in English. An error says what is not done, what is safe, and what to do.
import type { Codes } from "../messages";

export const codes: Codes = {
  errors: {
    notACase: {
      title: "There is no case in the folder “{path}”.",
      safe: "Nothing was changed.",
      next: "Choose the folder that holds your case, or make a new case.",
    },
    folderNotEmpty: {
      title: "The folder “{path}” already has files in it, so no case was made there.",
      safe: "Nothing in it was changed.",
      next: "Choose an empty folder, or a new name.",
    },
    storeLocked: {
      title: "This case is open in another window or program.",
      safe: "What was saved before is safe.",
      next: "Close it there, then try again. To look at it meanwhile, open it for reading only.",
    },
    readOnly: {
      title: "This case was opened for reading only, so this was not done.",
      safe: "The case is as it was.",
      next: "To add or change something, close the case and open it again without “for reading only”.",
    },
    formatNewer: {
      title: "This was made by a newer version of Holdfast ({format}).",
      safe: "Nothing in it was changed.",
      next: "Open it with the newest version of Holdfast.",
    },
    logDamaged: {
      title: "The log of the case in “{path}” is not as it was written, so nothing more is added to it.",
      safe: "Nothing was changed just now.",
      next: "Leave the case folder as it is and make a copy of all of it. Then use Check to see what is different.",
    },
    cannotRead: {
      title: "“{path}” could not be read.",
      safe: "Nothing in it was changed.",
      next: "See that the disk is plugged in and that you are allowed to open it, then try again.",
    },
    cannotWrite: {
      title: "“{path}” could not be written.",
      safe: "What was saved before is safe.",
      next: "See that the disk is plugged in and that you are allowed to write there, then try again.",
    },
    notCertain: {
      title:
        "This was written down in the case in “{path}”. But the disk failed before it was certain that it stays there.",
      safe: "What was saved before is safe.",
      next: "See that the disk is plugged in and has room, then close the case and open it again: what is there then is saved. What is not there was not kept; do it again.",
    },
    diskFull: {
      title: "There is not enough room on the disk for “{path}”: about {needed_mb}\u00a0MB are needed.",
      safe: "What was saved before is safe.",
      next: "Make room on the disk or choose another disk, then try again.",
    },
    readBackDiffers: {
      title: "The copy at “{path}” did not read back as it was written, so it does not count as saved.",
      safe: "The original was not changed.",
      next: "Try again. If it happens again, use another disk or another cable.",
    },
    unknownId: {
      title: "This case has nothing called “{id}”.",
      safe: "Nothing was changed.",
      next: "Go back to Exhibits and choose it again.",
    },
    alreadySetAside: {
      title: "{id} is set aside already.",
      safe: "Nothing was changed.",
      next: "You do not need to do anything. You can take it back at any time.",
    },
    notSetAside: {
      title: "{id} is not set aside.",
      safe: "Nothing was changed.",
      next: "You do not need to do anything.",
    },
    notKept: {
      title: "The case holds no copy of {id}, so there is nothing to show or to remove.",
      safe: "Nothing was changed.",
      next: "You do not need to do anything.",
    },
    notIntimate: {
      title: "{id} is not said to be intimate, so its copy was not removed.",
      safe: "Nothing was changed.",
      next: "If it is, answer the question for it first, then remove the copy.",
    },
    tooLong: {
      title: "These words are too long to be kept in one piece: {limit_mb}\u00a0MB at most.",
      safe: "Nothing was changed.",
      next: "Save the words as a text file and add that file.",
    },
    notAPicture: {
      title: "{id} is not a picture, so there is nothing to uncover.",
      safe: "Nothing was changed.",
      next: "You do not need to do anything.",
    },
    notAnswered: {
      title: "Nobody has answered yet whether {id} could show an intimate image.",
      safe: "It stays covered. Nothing was changed.",
      next: "Answer the question first. You do not have to look.",
    },
    intimate: {
      title: "{id} may show an intimate image, so it is never shown here.",
      safe: "It stays covered. Nothing was changed.",
      next: "You do not need to do anything.",
    },
    originalNotFound: {
      title: "The original of {id} was not found in its place with the same content, so our copy was not removed.",
      safe: "The copy in this case is as it was.",
      next: "Keep the copy, send it to nobody, and ask police what to do with it.",
    },
    noCoveredCopy: {
      title: "{id} has no copy with boxes, so there is nothing to take back.",
      safe: "Nothing was changed, and nothing is lost.",
      next: "You do not need to do anything.",
    },
    copyRefused: {
      title: "The copy of {id} did not come out as it must, so it was not kept.",
      safe: "The original is as it was.",
      next: "Check that each box lies inside the picture, then try again. If it does not work, set the picture aside.",
    },
    unknownField: {
      title: "A record of the kind “{kind}” has no field called “{field}”.",
      safe: "Nothing was changed, and nothing is lost.",
      next: "Close the window and open it again, then try once more.",
    },
    alreadyThere: {
      title: "There is something at “{path}” already, so nothing was written there.",
      safe: "What is there was not changed. Nothing is ever replaced.",
      next: "Choose another name or another folder.",
    },
    insideTheCase: {
      title: "“{path}” is inside the case folder, so it cannot be used for this.",
      safe: "The case is as it was.",
      next: "Choose a place outside the case folder.",
    },
    keptCovered: {
      title: "The young person covered {id} and asked to be there when it is uncovered.",
      safe: "It is still covered, and nothing was changed.",
      next: "Ask them first. Their own words say what it shows.",
    },
    alreadyJoined: {
      title: "{id} is read together with that download already.",
      safe: "Nothing was changed.",
      next: "You do not need to do anything.",
    },
    notOneDownload: {
      title: "{id} does not look like a part of that download.",
      safe: "Nothing was joined, and nothing is lost: each is read by itself.",
      next: "Leave them as they are. They may be of two accounts, or of two dates.",
    },
    practiceCase: {
      title: "This is a practice case. It takes no files of your own.",
      safe: "Nothing was added. Your files are where they were.",
      next: "Close it in Settings, then open your own case or make a new one, and add the files there.",
    },
    cloudFolder: {
      title: "The folder “{path}” is copied to the internet by {service}.",
      safe: "Nothing was put there.",
      next: "Choose a folder that stays on this computer, or a stick. If it must be this one, tick the box that says so.",
    },
    objectDamaged: {
      title: "The saved copy of {id} is missing or not as it was saved, so no bundle was written.",
      safe: "The rest of your case was not changed.",
      next: "If you still have the original, keep it. Use Check to see whether anything else is different.",
    },
    bundleCheckFailed: {
      title: "The new bundle did not pass its own check, so do not hand it over.",
      safe: "The case itself was not changed.",
      next: "Write the bundle once more, on another disk if you can.",
    },
    notABundle: {
      title: "“{path}” is not a zip or a folder that could be a bundle.",
      safe: "Nothing was changed.",
      next: "Choose the zip that was handed over, or the folder that it was unpacked into.",
    },
    cancelled: {
      title: "You stopped this.",
      safe: "What was saved before is safe.",
      next: "You can start again whenever you like.",
    },
    selfTest: {
      title: "This computer did not pass a short test that comes before all work, so nothing was started.",
      safe: "What was saved before was not touched.",
      next: "Restart the computer and try again. If it happens again, use another computer.",
    },
    noCaseOpen: {
      title: "No case is open in this window.",
      safe: "What was saved before is safe.",
      next: "Open your case, then try again.",
    },
    staleHandle: {
      title: "That choice is no longer valid, so this was not done.",
      safe: "Nothing was changed.",
      next: "Choose again.",
    },
    busy: {
      title: "Holdfast is still busy with something else, so this was not started.",
      safe: "The work under way goes on.",
      next: "Wait until it is done, or stop it. Then try again.",
    },
    cannotShow: {
      title: "Holdfast cannot show this picture.",
      safe: "The saved file was not changed.",
      next: "You do not need to see it. Police can open it.",
    },
    caseThere: {
      title:
        "There is a case in “{path}” already. It is not a copy of this case, and it is not an empty one, so nothing was put there.",
      safe: "Nothing in it was changed.",
      next: "If it is the case you want, open that one. If not, choose an empty folder, or a new name.",
    },
    eventUnknown: {
      title:
        "A newer version of Holdfast did something in this case that this version does not know (line {line} of the log). It may be about what must not be handed over, so no bundle is written.",
      safe: "Nothing was changed. All that you added is still in your case.",
      next: "Write the bundle with the newest version of Holdfast. Until then keep the case as it is. You can tell police now that you have it.",
    },
    cannotShowFolder: {
      title: "The folder could not be opened for you.",
      safe: "Nothing was changed.",
      next: "Open it yourself: its name is written on the screen.",
    },
    cannotOpenSite: {
      title: "The site could not be opened for you.",
      safe: "Nothing was changed, and nothing was sent.",
      next: "Copy the address instead, and open it in your browser.",
    },
    unexpected: {
      title: "Something in Holdfast went wrong.",
      safe: "What was saved before is safe.",
      next: "Try again. If it happens again, close the window and open it again.",
    },
  },
  findings: {
    missing: "“{subject}” should be here and is missing.",
    changed: "“{subject}” does not fit the fingerprint that was written down for it.",
    added: "“{subject}” is here, but no list names it.",
    systemJunk: "“{subject}” is a small file that computers leave behind by themselves.",
    unreadable: "“{subject}” could not be read, so it could not be checked.",
    algorithmUnknown: "“{subject}” uses a kind of fingerprint that this version does not know.",
    zipBroken: "“{subject}” cannot be read as a zip; it may be damaged or cut off.",
    zipUnusual: "The zip around the files differs from what Holdfast writes, at “{subject}”.",
    zipRepacked:
      "This is not the zip that Holdfast wrote: somebody unpacked it and packed its files again, perhaps only to pass them on. The files are judged by the lists inside, as always. The fingerprint that was told belongs to the zip that was written, and this one has another.",
    duplicateEntry: "The zip holds two files named “{subject}”.",
    overlappingEntries: "In the zip, “{subject}” shares bytes with another file.",
    headersDisagree: "The zip describes “{subject}” in two places, and they do not agree.",
    sizeLies: "“{subject}” does not have the size or the checksum that the zip gives for it.",
    bomb: "“{subject}” would grow far out of proportion when unpacked, so it was not unpacked.",
    encrypted: "“{subject}” is locked with a password, so it could not be checked.",
    specialEntry: "“{subject}” is a link or a device, not a plain file, and was not followed.",
    methodUnknown: "“{subject}” is packed in a way that this version does not read.",
    unsafeName: "The name “{subject}” could lead outside the bundle, or some computers cannot hold it.",
    bagDeclaration: "“{subject}”, the file that says this is a bag, is missing or not as it must be.",
    bagVersionUnknown: "The bag says that it follows BagIt “{subject}”, a version that is not known here.",
    manifestLine: "A line in a list of fingerprints cannot be read, at “{subject}”.",
    listedTwice: "“{subject}” is named twice in a list of fingerprints.",
    manifestIncomplete: "A list of fingerprints does not name every file, at “{subject}”.",
    noManifest: "There is no list of fingerprints, so the files cannot be checked.",
    noPayloadFolder: "There is no “data” folder, which every bag must have.",
    oxumDiffers: "The number or the total size of the files is not what the bag says.",
    bagInfoLine: "A line of the bag’s description cannot be read, at “{subject}”.",
    fetchListed: "“{subject}” lies somewhere else according to the bag; nothing is ever fetched.",
    namesAlike: "“{subject}” differs from another name only in capitals or in the way letters are stored.",
    weakAlgorithm: "The files are protected only by a kind of fingerprint that has been weak for years (“{subject}”).",
    bagLayout: "“{subject}” is missing from its place in the bag, or stands where nothing should be.",
    logEdited: "The log is not as it was written, at “{subject}”; a line was changed, taken out or put in.",
    logCut: "Lines are missing at the end of the log.",
    logTail: "The last line of the log was not finished; what it began never counted as saved.",
    forked: "Two copies of this case were both continued, each in its own way.",
    headDiffers:
      "The small file that notes the length and the end of the log is missing, or does not agree with the log.",
    caseFileChanged: "The file that names the case is not the one that the log began with.",
    formatNewer: "“{subject}” was written by a newer version, so this version could not check all of it.",
    eventUnknown: "The log names something that this version does not know, at “{subject}”.",
    clockJump: "The computer’s clock jumped, at “{subject}”; the order of the lines is not affected.",
    factUnnamed: "“{subject}” holds words, a name or a place that no line of the log names.",
    factWithheld: "Words, a name or a place that the log names are not enclosed (“{subject}”).",
    exhibitUndeclared: "The log names “{subject}”, but it is neither enclosed nor named as held back.",
    exhibitWithheld: "“{subject}” is held back, and the bundle says so.",
    released: "The log says that the family removed its own copy of “{subject}”.",
    tablesDisagree: "“{subject}” says something else than the log, so do not rely on it.",
    rowsDiffer:
      "“{subject}” is not what this version reads in the message files that are enclosed. It was changed, or read in another way; rely on the message files.",
    rowsNotCompared:
      "The tables of messages were not compared with the message files, because not all of these can be read here (“{subject}”).",
    noHistory: "There is no log, so nothing can be said about the history.",
    partNotGiven:
      "“{subject}” lies in another part of this bundle. That part was not given, so it was not checked. Check all parts together.",
    setMismatch: "“{subject}” does not belong with the others that were given.",
    fingerprintDiffers: "The fingerprint that was given (“{subject}”) is not the one of what was checked here.",
    fingerprintMatches: "The fingerprint that was given (“{subject}”) is the one of the bundle that was checked here.",
    recovered: "Something had been left half done, and it was put in order. All that was saved is as it was.",
    unfinished: "Something was left half done. It will be put in order the next time this case is opened for writing.",
    originalMissing: "The listed original of “{subject}” is not where it was.",
    originalChanged: "The listed original of “{subject}” is not the same as before.",
    orphan: "“{subject}” was left by an interruption and belongs to no exhibit; it does no harm.",
    foreignFile: "“{subject}” is in the case folder but does not belong there; it was left as it is.",
  },
  reasons: {
    notFound: {
      title: "There is no file at this place.",
      next: "See that the name is right and that the disk is plugged in, then try again.",
    },
    noPermission: {
      title: "This computer does not let you open this file.",
      next: "Sign in as the person who owns the file, or ask that person to add it.",
    },
    isShortcut: { title: "This is a shortcut to “{target}”, not the file itself.", next: "Add “{target}” itself." },
    notAFile: {
      title: "This is not a file; it is something that programs use to talk to each other or to a device.",
      next: "You do not need to do anything.",
    },
    notEnoughSpace: {
      title:
        "There is not enough room on the disk for this file: about {needed_mb}\u00a0MB are needed. What was saved before is safe.",
      next: "Make room on the disk, then add the file again.",
    },
    readFailed: {
      title: "This file could not be read to its end, so it is not saved yet. The original was not changed.",
      next: "If it is on a stick, a card or a phone, plug that in again, then add the file again.",
    },
    writeFailed: {
      title: "The copy could not be written, so this file is not saved yet. What was saved before is safe.",
      next: "See that the disk of the case is plugged in, then add the file again.",
    },
    notCertain: {
      title:
        "The file was copied and written down. But the disk failed before it was certain that both stay there. So it does not count as saved yet.",
      next: "See that the disk of the case is plugged in and has room, then add the file again: if it is there already, that is said.",
    },
    readBackDiffers: {
      title:
        "The copy did not read back as it was written, so this file is not saved yet. The original was not changed.",
      next: "Add the file again. If it happens again, use another disk or another cable.",
    },
    sourceChanged: {
      title: "This file is saved, but it changed while it was being copied.",
      next: "Close the program that uses the file, then add it once more.",
    },
    changedSincePlan: {
      title: "This file changed after the question was answered, so it counts as not answered.",
      next: "Answer the question again for this file.",
    },
    onlineOnly: {
      title: "Only the name of this file is on this computer; its content is still online.",
      next: "Download it to this computer first, then add it.",
    },
    listedBefore: {
      title: "This file is listed already, so it stays listed and was not copied.",
      next: "Leave the file where it is; you do not need to do anything.",
    },
    keptBefore: {
      title: "It is said to be intimate now, but a copy of it has been in the case from before.",
      next: "Open its details. There you can remove that copy, once the original has been found in its place.",
    },
    empty: {
      title: "This file is saved, but there is nothing in it.",
      next: "If there should be something in it, look for it on the device that it came from.",
    },
    cancelled: {
      title: "You stopped before this file was saved. What was saved before is safe.",
      next: "You can add it whenever you like.",
    },
    insideTheCase: {
      title: "This file is inside the case folder, so it was not added.",
      next: "Choose files outside the case folder.",
    },
  },
  missingNotGiven: "“{subject}” was not given, so it could not be checked.",
  folderHasNoFingerprint:
    "A folder has no fingerprint. Only the zip that it came from has one, so the one that was given could not be compared. Check the zip itself.",
  diskFullNeedUnknown: "The disk is full, so “{path}” could not be saved.",
  notEnoughSpaceNeedUnknown: "There is not enough room on the disk for this file. What was saved before is safe.",
};
