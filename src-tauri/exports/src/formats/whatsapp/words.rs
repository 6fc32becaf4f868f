//! Words that WhatsApp writes into chats by itself, in the languages in which exports were seen. All lower case,
//! without marks that are not seen and without a full stop.

/// Beginnings of lines of the app that a name never holds.
pub(super) const APP_SURELY: &[&str] = &[
    "changed the subject", "changed the group", "changed this group", "created group", "created the group",
    "created this group", "security code", "end-to-end encrypted", "changed their phone number", "changed to ",
    "hat den betreff", "hat die gruppe", "gruppenbeschreibung", "sicherheitsnummer", "ende-zu-ende",
    "cambió el asunto", "cambió el nombre del grupo", "cambió la descripción", "creó el grupo", "cifrado de extremo",
    "cifrados de extremo", "a modifié le sujet", "a changé le sujet", "a modifié la description", "a créé le groupe",
    "chiffrés de bout en bout", "ha modificato l'oggetto", "ha cambiato l'oggetto", "ha creato il gruppo",
    "crittografia end-to-end", "mudou o assunto", "mudou o nome do grupo", "mudou a descrição", "criou o grupo",
    "alterou o nome", "criptografia de ponta", "protegidas com a criptografia", "heeft het onderwerp",
    "heeft de groep", "end-to-end versleuteld", "изменил(а) тему", "изменил(-а) тему", "изменил тему",
    "изменила тему", "создал(а) группу", "создал(-а) группу", "сквозным шифрованием", "konuyu", "grubu oluşturdu",
    "uçtan uca", "zmienił temat", "zmieniła temat", "zmienił(a) temat", "utworzył(a) grupę", "utworzył grupę",
    "a changé l'objet", "a changé l’objet", "a modifié l'objet", "a modifié l’objet", "a changé le nom du groupe",
    "a modifié le nom du groupe", "avez changé l'objet", "avez changé l’objet", "avez changé le sujet",
    "avez modifié le sujet", "avez changé le nom du groupe", "avez modifié le nom du groupe", "avez créé le groupe",
    "code de sécurité", "cambiaste el asunto", "cambiaste el nombre del grupo", "du hast den betreff",
    "ha canviat l'assumpte", "更改了群组", "更改了群主题", "创建了群组", "端到端加密", "端對端加密",
];

/// Beginnings of lines of the app that could be in a name.
pub(super) const APP_PERHAPS: &[&str] = &[
    " added ", " removed ", " left", " joined using", "you were added", "you blocked", "you unblocked", "you created",
    "you changed", "you added", "you removed", " pinned a message", "disappearing messages", " changed the ",
    " turned on ", " turned off ", " invited ", " a invité ", " avez invité ", "this business", "cette entreprise", " hat ", " añadió ", " agregó ", " eliminó ", " salió", " a ajouté ", " a retiré ",
    " est parti", " ha aggiunto ", " ha rimosso ", " adicionou ", " removeu ", " saiu", " heeft ", " добавил",
    " удалил", " вышел", " вышла", " ekledi", " çıkardı", " ayrıldı", " dodał", " usunął", " wyszedł",
];

/// The encryption notice, which opens most chats.
pub(super) const ENCRYPTION: &[&str] = &[
    "messages and calls are end-to-end encrypted", "messages you send to this",
    "messages to this chat and calls are now secured", "messages to this group are now secured",
    "nachrichten und anrufe sind ende-zu-ende", "nachrichten in diesem chat sowie anrufe",
    "los mensajes y las llamadas están cifrados", "los mensajes y llamadas están cifrados",
    "les messages et les appels sont chiffrés", "les messages et appels sont chiffrés",
    "i messaggi e le chiamate sono crittografati", "as mensagens e as chamadas são protegidas",
    "as mensagens e ligações são protegidas", "as mensagens e as ligações são protegidas", "berichten en oproepen worden end-to-end",
    "berichten en gesprekken zijn end-to-end", "сообщения и звонки защищены сквозным",
    "mesajlar ve aramalar uçtan uca", "wiadomości i połączenia są w pełni szyfrowane", "消息和通话都进行端到端加密",
    "消息和通话会进行端到端加密", "訊息與通話皆有端對端加密", "메시지와 통화는 종단간 암호화", "メッセージと通話はエンドツーエンド", "الرسائل والمكالمات مشفرة",
    "ההודעות והשיחות מוצפנות", "संदेश और कॉल एंड-टू-एंड", "pesan dan panggilan terenkripsi",
];

/// Whole texts of a message that was deleted by somebody.
pub(super) const DELETED: &[&str] = &[
    "ce message a été effacé", "ההודעה נמחקה", "메시지가 삭제되었습니다", "ข้อความนี้ถูกลบแล้ว", "यह मैसेज मिटाया गया", "s'ha suprimit aquest missatge",
    "this message was deleted", "this message has been deleted", "diese nachricht wurde gelöscht",
    "se eliminó este mensaje", "este mensaje fue eliminado", "este mensaje ha sido eliminado",
    "ce message a été supprimé", "questo messaggio è stato eliminato", "essa mensagem foi apagada",
    "esta mensagem foi apagada", "esta mensagem foi eliminada", "mensagem apagada", "dit bericht is verwijderd", "dit bericht werd verwijderd",
    "данное сообщение удалено", "это сообщение удалено", "сообщение удалено", "bu mesaj silindi",
    "ta wiadomość została usunięta", "wiadomość została usunięta", "tento zpráva byla odstraněna",
    "tato zpráva byla odstraněna", "tato zpráva byla smazána", "viestiin poistettiin", "tämä viesti poistettiin",
    "det här meddelandet raderades", "denne besked blev slettet", "denne meldingen ble slettet",
    "aquest missatge s'ha eliminat", "acest mesaj a fost șters", "ezt az üzenetet törölték",
    "ez az üzenet törölve lett", "αυτό το μήνυμα διαγράφηκε", "това съобщение беше изтрито",
    "це повідомлення видалено", "pesan ini telah dihapus", "pesan ini dihapus", "mesej ini telah dipadam",
    "tin nhắn này đã bị xóa", "ข้อความนี้ถูกลบแล้ว", "此消息已删除", "该消息已被删除", "此訊息已刪除", "這則訊息已刪除", "このメッセージは削除されました",
    "このメッセージは削除されています", "삭제된 메시지입니다", "이 메시지는 삭제되었습니다", "تم حذف هذه الرسالة", "הודעה זו נמחקה", "این پیام حذف شد",
    "detta meddelande raderades", "det här meddelandet har raderats",
    "यह संदेश हटा दिया गया", "यह संदेश मिटाया गया", "यह मैसेज मिटा दिया गया है", "यह मैसेज हटाया गया था", "meddelandet raderades",
    "这条消息已被删除",
];

/// Whole texts of a message that the account's owner deleted: its author is the owner.
pub(super) const DELETED_BY_OWNER: &[&str] = &[
    "you deleted this message", "you deleted this message for everyone", "du hast diese nachricht gelöscht",
    "eliminaste este mensaje", "has eliminado este mensaje", "vous avez supprimé ce message",
    "hai eliminato questo messaggio", "você apagou esta mensagem", "você apagou essa mensagem",
    "apagou esta mensagem", "je hebt dit bericht verwijderd", "u hebt dit bericht verwijderd",
    "вы удалили это сообщение", "вы удалили данное сообщение", "bu mesajı sildiniz", "usunięto tę wiadomość",
    "usunąłeś tę wiadomość", "smazali jste tuto zprávu", "du raderade det här meddelandet",
    "du slettede denne besked", "du slettet denne meldingen", "poistit tämän viestin",
    "anda telah menghapus pesan ini", "anda menghapus pesan ini", "bạn đã xóa tin nhắn này", "คุณลบข้อความนี้",
    "您删除了这条消息", "您删除了此消息", "你删除了此消息", "你删除了这条消息", "您已删除此消息", "您已删除这条消息", "你已删除这条消息",
    "你已刪除這則訊息", "您已刪除這則訊息", "eliminou esta mensagem", "你已删除此消息", "您已刪除此訊息", "你已刪除此訊息", "このメッセージを削除しました", "あなたはこのメッセージを削除しました", "이 메시지를 삭제했습니다",
    "حذفت هذه الرسالة", "لقد حذفت هذه الرسالة", "מחקת את ההודעה", "מחקת הודעה זו", "आपने यह संदेश हटाया",
    "आपने यह मैसेज मिटाया", "odstranili jste tuto zprávu", "διαγράψατε αυτό το μήνυμα", "מחקת את ההודעה הזו",
    "törölted ezt az üzenetet", "あなたがこのメッセージを削除しました", "ta wiadomość została przez ciebie usunięta",
    "usunąłeś(-ęłaś) tę wiadomość", "usunęłaś tę wiadomość", "ai șters acest mesaj", "du raderade detta meddelande",
    "ви видалили це повідомлення", "ați șters acest mesaj", "you deleted this message as admin",
    "du hast diese nachricht als admin gelöscht", "eliminaste este mensaje como admin",
    "vous avez supprimé ce message en tant qu'admin", "vous avez supprimé ce message en tant qu’admin",
    "hai eliminato questo messaggio come amministratore", "você apagou esta mensagem como admin",
];

/// Beginnings of a message that an administrator deleted.
pub(super) const DELETED_BY_ADMIN: &[&str] = &[
    "this message was deleted by admin", "diese nachricht wurde von admin", "un administrador eliminó este mensaje",
    "este mensagem foi apagada pelo admin", "ce message a été supprimé par l'admin", "deleted by admin",
];

/// Stems within `<…>` behind a text that was changed.
pub(super) const EDITED: &[&str] = &[
    "edit", "bearbeitet", "modifi", "bewerkt", "редакт", "измен", "відредаг", "düzenlen", "edytowan", "redigera",
    "redigeret", "redigert", "muokat", "upraven", "編集", "编辑", "編輯", "수정", "편집", "تعديل", "נערכ", "संपादित", "szerkeszt",
    "επεξεργα", "chỉnh sửa", "แก้ไข", "ویرایش",
];

/// Stems of "message".
pub(super) const MESSAGE: &[&str] = &[
    "message", "nachricht", "mensaj", "mensagem", "messaggio", "bericht", "сообщ", "повідомл", "съобщ", "порук", "mesaj",
    "wiadomo", "zpráv", "správ", "meddelande", "besked", "melding", "viesti", "mesej", "pesan", "missatge",
    "poruk", "sporočil", "üzenet", "μήνυμα", "tin nhắn", "ข้อความ", "メッセージ", "消息", "訊息", "메시지", "رسالة", "پیام", "הודעה",
    "संदेश", "मैसेज", "sõnum", "ziņ", "žinut", "mesazh",
];

/// Whole texts in place of media, and stems of them. The first half are Android's, in `<…>`.
pub(super) const OMITTED: &[&str] = &[
    "omitted", "weggelassen", "ausgeschlossen", "omitido", "omitida", "omis", "omise", "absent", "absente", "retiré", "retirée", "manquant", "manquante", "ausgelassen", "esclusa", "escluso", "含まれていません", "omesso",
    "omessa", "omessi", "esclusi", "oculto", "oculta", "ocultado", "ocultada", "revelado", "revelada", "revelados",
    "vynechán", "vynechána", "vynecháno", "vynechány", "weggelaten", "пропущено", "отсутствует", "отсутствуют",
    "опущен", "опущено", "utelämnad", "utelämnat", "utelämnades", "udeladt", "utelatt", "utelates", "pominięto",
    "pominięty", "pominięta", "jätetty", "dihilangkan", "disertakan", "edilmedi", "edilmemiş", "atlandı", "已省略",
    "已忽略", "已略过", "已略過", "省略されました", "は省略されました", "생략됨", "생략되었습니다", "제외됨", "استبعاد", "الاستبعاد", "محذوفة", "مرفقة",
    "הושמט", "הושמטה", "छोड़ा", "छोड़ी", "kihagyva", "omès", "omesa", "παραλείφθηκε", "bị", "пропущен", "пропущена",
    "non incluso", "non inclusa", "غير مدرج", "忽略", "略去", "已略去", "생략", "omisă", "bỏ qua", "محذوف",
];

/// The same in Android's `<…>` only: elsewhere they would say too little.
pub(super) const OMITTED_IN_BRACKETS: &[&str] = &[
    "медиафайлов", "медіафайлів", "пропусната", "пропуснато", "пропуснат", "изоставен", "изостављен", "изостављени",
    "изостављено", "izostavljen", "izostavljeni", "izostavljeno", "izpuščen", "izpuščena", "izpuščeni", "vynechané",
    "vynechaný", "jätettiin", "utelämnade", "utelämnats", "udeladte", "utelatte", "hiányzó", "παραλείφθηκαν",
    "disembunyikan", "omesos", "omeses", "jäetud", "praleistas", "praleista", "izlaista", "izlaists", "weggelaat",
    "haijajumuishwa", "jashtë", "省略多媒体", "제외한 내보내기", "bỏ", "ละเว้น", "ไม่มีสื่อ", "נכללה", "נכלל", "حذف", "چھوڑ", "बिना", "वगळ", "বাদ", "நீக்க",
    "περιλαμβάνονται", "απαλείφθηκαν", "απαλείφθηκε", "εξαιρέθηκαν", "メディアなし", "제외", "ไม่รวม",
];

/// What is left out: needed where only the words tell it.
pub(super) const OMITTED_WHAT: &[&str] = &[
    "image", "photo", "video", "audio", "view once photo", "view once video", "view once voice message",
    "view once message", "sticker", "gif", "document", "contact card", "media", "video note",
    "voice message", "bild", "foto", "videonachricht", "dokument", "kontaktkarte", "kontakt", "imagen", "vídeo",
    "documento", "tarjeta de contacto", "vidéo", "autocollant", "fiche contact", "immagine", "adesivo",
    "scheda contatto", "imagem", "áudio", "figurinha", "cartão do contato", "cartão de contato", "afbeelding",
    "contactkaart", "obrázek", "изображение", "видео", "аудио", "аудиофайл", "стикер", "документ", "görüntü", "ses",
    "çıkartma", "belge", "obraz", "grafika", "wideo", "naklejka", "kuva", "gambar", "图像", "图片", "圖片", "影像", "视频",
    "影片", "音频", "音訊", "贴图", "貼圖", "画像", "動画", "음성", "사진", "동영상", "이미지", "صورة", "الصورة", "فيديو", "ملصق", "תמונה",
    "סרטון", "वीडियो", "bilde", "billede", "multimedia",
];

/// "attached", in brackets behind or before a file's name.
pub(super) const ATTACHED: &[&str] = &[
    "attached", "file attached", "anhang", "datei angehängt", "angehängt", "adjunto", "archivo adjunto",
    "fichier joint", "pièce jointe", "allegato", "file allegato", "anexado", "anexo", "arquivo anexado",
    "ficheiro anexado", "bestand bijgevoegd", "bijgevoegd", "bijlage", "прикреплено", "файл добавлен",
    "файл прикреплён", "файл прикреплен", "dosya ekli", "dosya ekte", "eklendi", "załączono plik", "plik załączony",
    "załączono", "fil bifogad", "bifogad", "fil vedhæftet", "vedhæftet", "fil vedlagt", "vedlagt",
    "tiedosto liitetty", "liitetty", "soubor připojen", "přiložený soubor", "fájl csatolva", "file terlampir",
    "fail dilampirkan", "附件", "文件附件", "附加文件", "附件檔案", "檔案附件", "已附加", "添付ファイル", "添付", "파일 첨부됨", "첨부됨", "الملف مرفق",
    "ملف مرفق", "مرفق", "קובץ מצורף", "מצורף", "फ़ाइल संलग्न", "फ़ाइल अटैच की गई", "tệp đính kèm",
];

/// A message that never arrived on this telephone.
pub(super) const WAITING: &[&str] = &[
    "waiting for this message", "warte auf diese nachricht", "auf diese nachricht warten", "esperando este mensaje",
    "esperando el mensaje", "en attente de ce message", "in attesa di questo messaggio", "in attesa del messaggio",
    "aguardando esta mensagem", "aguardando mensagem", "wachten op dit bericht", "ожидание данного сообщения",
];

/// Stems of messages that can be opened once.
pub(super) const VIEW_ONCE: &[&str] = &[
    "view once", "view-once", "einmal ansehen", "einmalansicht", "ver una vez", "visualización única",
    "de una sola vez", "vue unique", "affichage unique", "à vue unique", "visualização única", "visualizza una volta",
    "visualizzazione singola", "eenmaal te bekijken", "eenmalige weergave", "однократн", "bir kez", "tek seferlik",
    "jednorazow", "阅后即焚", "仅限查看一次", "僅限檢視一次", "一次查看", "一度だけ表示", "한 번 보기", "العرض لمرة واحدة", "צפייה חד-פעמית",
];

/// How a line begins that stands for a message that can be opened once; one of the stems is in it too.
pub(super) const ONCE_TOLD: &[&str] = &[
    "you received a", "you sent a", "you opened a", "vous avez reçu un", "vous avez envoyé un", "recibiste un",
    "has recibido un", "enviaste un", "has enviado un", "você recebeu uma", "você enviou uma", "du hast eine",
    "du hast ein ", "hai ricevuto un", "hai inviato un", "je hebt een",
];

/// Beginnings of calls. Behind them: nothing, or a comma and how it went.
pub(super) const CALLS: &[&str] = &[
    "voice call", "video call", "group voice call", "group video call", "group call", "audio call", "call",
    "silenced voice call", "silenced video call", "sprachanruf", "videoanruf", "gruppenanruf", "llamada de voz",
    "llamada", "videollamada", "llamada de video", "appel vocal", "appel vidéo", "appel de groupe", "chiamata vocale",
    "videochiamata", "chamada de voz", "chamada de vídeo", "ligação de voz", "ligação de vídeo", "spraakoproep",
    "video-oproep", "аудиозвонок", "видеозвонок", "голосовой вызов", "видеовызов", "sesli arama", "görüntülü arama",
    "połączenie głosowe", "połączenie wideo", "rozmowa głosowa", "röstsamtal", "videosamtal", "stemmeopkald",
    "videoopkald", "äänipuhelu", "videopuhelu", "hlasový hovor", "videohovor", "panggilan suara", "panggilan video",
    "语音通话", "视频通话", "語音通話", "視訊通話", "音声通話", "ビデオ通話", "음성 통화", "영상 통화", "مكالمة صوتية", "مكالمة فيديو", "שיחה קולית",
    "שיחת וידאו", "शुरू की गई कॉल", "वॉइस कॉल", "वीडियो कॉल",
];

/// Beginnings of calls that nobody took: enough to tell them from text.
pub(super) const MISSED: &[&str] = &[
    "missed voice call", "missed video call", "you missed a voice call", "you missed a video call",
    "missed group voice call", "missed group video call",
    "missed group call", "missed call", "verpasster sprachanruf", "verpasster videoanruf", "verpasster gruppenanruf",
    "verpasster anruf", "llamada perdida", "llamada de voz perdida", "videollamada perdida",
    "llamada de video perdida", "appel vocal manqué", "appel vidéo manqué", "appel manqué", "chiamata vocale persa",
    "videochiamata persa", "chiamata persa", "chamada de voz perdida", "chamada de vídeo perdida",
    "ligação de voz perdida", "ligação de vídeo perdida", "gemiste spraakoproep", "gemiste video-oproep",
    "gemiste oproep", "пропущенный аудиозвонок", "пропущенный видеозвонок", "пропущенный звонок",
    "пропущенный голосовой", "cevapsız sesli arama", "cevapsız görüntülü arama", "nieodebrane połączenie",
    "missat röstsamtal", "missat videosamtal", "mistet stemmeopkald", "mistet videoopkald", "vastaamaton äänipuhelu",
    "vastaamaton videopuhelu", "zmeškaný hlasový hovor", "zmeškaný videohovor", "panggilan suara tak terjawab",
    "panggilan video tak terjawab", "panggilan tak terjawab", "未接语音通话", "未接视频通话", "未接語音通話", "未接視訊通話", "不在着信",
    "音声通話の不在着信", "ビデオ通話の不在着信",
    "부재중 음성 통화", "부재중 영상 통화", "مكالمة صوتية فائتة", "مكالمة فيديو فائتة", "שיחה קולית שלא נענתה",
    "שיחת וידאו שלא נענתה", "मिस्ड वॉइस कॉल", "मिस्ड वीडियो कॉल",
    "mistet taleopkald", "ubesvaret taleopkald", "ubesvaret videoopkald", "ubesvaret opkald",
    "nieodebrane połączenie głosowe", "nieodebrane połączenie wideo", "пропущений голосовий виклик",
    "مكالمة صوتية لم يُرد عليها", "مكالمة فيديو لم يُرد عليها", "tapt taleanrop", "tapt videoanrop", "ubesvart taleanrop", "ubesvart videoanrop",
    "αναπάντητη φωνητική κλήση", "αναπάντητη βιντεοκλήση", "αναπάντητη κλήση", "nem fogadott hanghívás",
    "nem fogadott videohívás", "chamada de voz não atendida", "chamada de vídeo não atendida", "chamada não atendida",
    "apel vocal nepreluat", "apel video nepreluat", "apel vocal pierdut", "apel video pierdut",
    "пропущений аудіовиклик", "пропущений відеовиклик", "пропущений голосовий", "пропущений виклик",
    "cuộc gọi thoại nhỡ", "cuộc gọi video nhỡ", "cuộc gọi nhỡ", "สายที่ไม่ได้รับ", "未接语音来电", "未接视频来电", "未接来电",
    "未接來電", "فاتتك مكالمة",
];

/// Words behind a call that say that nobody took it.
pub(super) const UNANSWERED: &[&str] = &[
    "no answer", "missed", "keine antwort", "nicht angenommen", "sin respuesta", "pas de réponse", "sans réponse",
    "nessuna risposta", "sem resposta", "geen antwoord", "нет ответа", "без ответа", "cevap yok", "cevaplanmadı",
    "yanıt yok", "brak odpowiedzi", "未接听", "無人接聽", "无人接听", "応答なし", "응답 없음", "لا رد", "لا توجد إجابة", "אין מענה",
];

/// Words behind a call that only the app writes.
pub(super) const CALL_TOLD: &[&str] = &[
    "tap to", "click to", "answered", "joined", "on other device", "tippe", "tippen", "toca para", "pulsa para",
    "appuyez", "tocca per", "toque para", "tik om", "нажмите", "dokunun", "dotknij", "点击", "點按", "タップ", "音声", "ビデオ",
    "탭하", "انقر", "הקש", "टैप", "ketuk",
];

/// Beginnings of a place.
pub(super) const LOCATION: &[&str] = &[
    "location:", "standort:", "ubicación:", "localisation:", "localisation :", "position :", "position:",
    "posizione:", "localização:", "locatie:", "местоположение:", "konum:", "lokalizacja:", "plats:", "placering:",
    "sijainti:", "poloha:", "lokasi:", "位置：", "位置:", "位置情報:", "위치:", "الموقع:", "מיקום:", "स्थान:",
];

/// Whether a text is how a place begins, without its colon.
pub(super) fn is_location(text: &str) -> bool {
    let plain = crate::text::for_matching(text).trim().to_lowercase();
    let mut words = LOCATION.iter();
    words.any(|word| word.trim_end_matches([':', '：', ' ']) == plain)
}

/// A place that was shared while it moved.
pub(super) const LIVE_LOCATION: &[&str] = &[
    "live location shared", "live-standort wird geteilt", "live-standort geteilt",
    "ubicación en tiempo real compartida", "localisation en direct partagée", "localisation en temps réel partagée",
    "posizione in tempo reale condivisa", "localização em tempo real compartilhada", "live locatie gedeeld",
    "live-locatie gedeeld", "транслируемое местоположение", "canlı konum paylaşıldı",
];

/// What opens a poll.
pub(super) const POLL: &[&str] = &[
    "poll", "umfrage", "encuesta", "sondage", "sondaggio", "enquete", "peiling", "опрос", "anket", "ankieta",
    "omröstning", "afstemning", "kysely", "anketa", "polling", "投票", "アンケート", "설문", "투표", "استطلاع", "סקר", "पोल",
];

/// How the file of a chat is named, before the chat's name.
pub(super) const TITLE_BEFORE: &[&str] = &[
    "чат whatsapp с контактом ", "chat do whatsapp com ", "conversa de whatsapp com ", "chat whatsapp avec ",
    "whatsapp-keskustelu_ ", "whatsapp-samtale med ", "chat whatsapp cu ", "whatsapp чат с ", "konverzace whatsapp s ",
    "συνομιλία whatsapp με ",
    "whatsapp chat with ", "whatsapp chat - ", "whatsapp chat – ", "whatsapp-chat mit ", "whatsapp chat mit ",
    "whatsapp-chat - ", "chat de whatsapp con ", "conversación de whatsapp con ", "discussion whatsapp avec ",
    "conversation whatsapp avec ", "chat whatsapp con ", "chat whatsapp - ", "conversa do whatsapp com ",
    "conversa do whatsapp - ", "whatsapp-chat met ", "whatsapp chat met ", "чат whatsapp с ", "чат whatsapp із ",
    "чат whatsapp з ", "whatsapp sohbeti - ", "whatsapp-chatt med ", "whatsapp-chat med ", "whatsapp chat med ",
    "czat whatsapp z ", "rozmowa whatsapp z ", "chat na whatsappu s ", "whatsapp chat s ", "chat whatsapp dengan ",
    "obrolan whatsapp dengan ", "cuộc trò chuyện whatsapp với ", "محادثة واتساب مع ", "دردشة واتساب مع ",
    "محادثة whatsapp مع ", "דו-שיח whatsapp עם ", "צ'אט whatsapp עם ", "whatsapp 대화 - ", "whatsapp聊天 - ",
    "whatsapp 聊天 - ", "whatsapp トーク - ", "whatsapp-keskustelu: ", "whatsapp chat ", "xat de whatsapp amb ",
];

/// The same around the chat's name.
pub(super) const TITLE_AROUND: &[(&str, &str)] = &[
    ("whatsapp ", "とのトーク"), ("", "とのトーク"),
    ("与", "的 whatsapp 聊天"), ("与", "的 whatsapp 聊天记录"), ("与", "的whatsapp聊天"), ("與", "的 whatsapp 對話"),
    ("與", "的 whatsapp 聊天"), ("", "とのwhatsappトーク"), ("", "との whatsapp チャット"), ("", " ile whatsapp sohbeti"),
    ("", "님과의 whatsapp 대화"), ("", "와의 whatsapp 대화"), ("", "과의 whatsapp 대화"), ("", " के साथ whatsapp चैट"),
];

/// "You" as a name.
pub(super) const YOU: &[&str] = &[
    "you", "du", "tú", "vous", "tu", "você", "вы",
];
