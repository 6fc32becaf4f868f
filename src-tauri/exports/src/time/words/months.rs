//! The names of months.

use std::collections::HashMap;
use std::sync::LazyLock;

/// Month names and their short forms, lower case, without full stops: English, French, German, Spanish, Portuguese,
/// Italian, Dutch, the Nordic languages, Polish, Czech, Croatian, Romanian, Hungarian, Russian, Ukrainian, Serbian,
/// Lithuanian, Turkish, Greek, Indonesian, Malay, Catalan, Slovene, Slovak, Bulgarian, Arabic, Hebrew, Thai,
/// Hindi, Estonian, Latvian, Filipino, Persian, Bengali.
const MONTHS: [&str; 12] = [
    "january jan janvier janv jänner januar enero ene janeiro gennaio gen januari tammikuuta tammi stycznia styczeń sty ledna leden led siječnja siječanj ianuarie ian január янв января январь січня січ јануар sausio sausis ocak oca ιανουαρίου ιαν gener januára január يناير ינואר มกราคม януари sij ינו яну जनवरी जन jaan jaanuar janvāris ژانویه জানুয়ারি januara јануара јан",
    "february feb février févr fév februar febrero fevereiro fev febbraio februari helmikuuta helmi lutego luty lut února únor úno veljače veljača februarie február фев февр февраля февраль лютого лют фебруар vasario vasaris şubat şub φεβρουαρίου φεβ febrer februára február فبراير פברואר กุมภาพันธ์ февруари febr velj פבר फ़रवरी फरवरी फ़र फर veebr veebruar februāris peb pebrero فوریه ফেব্রুয়ারি februara фебруара феб",
    "march mar mars marts märz mär mrz marzo março maart mrt maaliskuuta maalis marca marzec března březen bře ožujka ožujak martie március márc мар марта март березня бер kovo kovas mart μαρτίου μαρ maret març marec مارس מרץ מרס มีนาคม mac ožu मार्च märts marso মার্চ marta",
    "april apr avril avr abril abr aprile huhtikuuta huhti kwietnia kwiecień kwi dubna duben dub travnja travanj aprilie április ápr апр апреля апрель квітня кві април balandžio balandis nisan nis απριλίου απρ apríla apríl أبريل אפריל เมษายน април квіт tra אפר अप्रैल aprill aprīlis آوریل এপ্রিল aprila априла",
    "may mai mayo maio maggio mag mei maj toukokuuta touko maja květen května kvě svibnja svibanj május máj мая май травня тра мај gegužės gegužė mayıs μαΐου μάι maig mája máj مايو מאי พฤษภาคม трав svi μαΐ मई maijs مه মে маја",
    "june jun junij juin juni junio junho giugno giu kesäkuuta kesä czerwca czerwiec cze června červen čvn lipnja lipanj iunie június jún июн июня июнь червня чер јун birželio birželis haziran haz ιουνίου ιουν juny júna jún يونيو יוני มิถุนายน юни черв iun जून juuni jūnijs hun hunyo ژوئن জুন juna јуна",
    "july jul julij juillet juil juli julio julho luglio lug heinäkuuta heinä lipca lipiec lip července červenec čvc srpnja srpanj iulie július júl июл июля июль липня лип јул liepos liepa temmuz tem ιουλίου ιουλ juliol júla júl يوليو יולי กรกฎาคม юли јули juill iul जुलाई जुल juuli jūlijs hul hulyo julai ژوئیه জুলাই jula јула",
    "august aug avgust août aoû agosto ago augustus augusti elokuuta elo sierpnia sierpień sie srpna srpen srp kolovoza kolovoz augusztus авг августа август серпня сер rugpjūčio rugpjūtis ağustos ağu αυγούστου αυγ agustus agost augusta أغسطس אוגוסט สิงหาคม ogos серп agu agt ogo kol אוג अगस्त अग ag augusts اوت আগস্ট avgusta avg",
    "september sep sept septembre septiembre setembro set settembre syyskuuta syys września wrzesień wrz září zář rujna rujan septembrie szeptember szept сен сент сентября сентябрь вересня вер септембар rugsėjo rugsėjis eylül eyl σεπτεμβρίου σεπ setembre septembra سبتمبر ספטמבר กันยายน септември ruj ספט сеп सितंबर सित septembris setyembre سپتامبر সেপ্টেম্বর septembar септембра",
    "october oct octobre oktober okt octubre outubro out ottobre ott oktobris lokakuuta loka października październik paź října říjen říj octombrie október окт октября октябрь жовтня жов октобар spalio spalis ekim eki οκτωβρίου οκτ octubre októbra أكتوبر אוקטובר ตุลาคม октомври жовт אוק अक्टूबर अक्टू oktoober oktubre اکتبر অক্টোবর oktobar oktobra октобра",
    "november nov novembre noviembre noviembre novembro marraskuuta marras listopad lis listopada listopadu studenoga studeni noiembrie ноя нояб ноября ноябрь листопада лис новембар lapkričio lapkritis kasım kas νοεμβρίου νοε novembre novembra نوفمبر נובמבר พฤศจิกายน ноември лист stu נוב ное नवंबर नव novembris nob nobyembre نوامبر নভেম্বর novembar новембра нов studenog",
    "december dec décembre déc dezember dez diciembre dic dezembro dicembre desember des joulukuuta joulu grudnia grudzień gru prosince prosinec pro prosinca prosinac decembrie дек декабря декабрь грудня гру децембар gruodžio gruodis aralık ara δεκεμβρίου δεκ desembre decembra ديسمبر דצמבר ธันวาคม disember декември груд דצמ दिसंबर दिस dets detsember decembris dis disyembre دسامبر ডিসেম্বর decembar децембра дец",
];

/// Thai short forms hold full stops.
const THAI: [(&str, &str); 12] = [
    ("ม.ค.", "มกราคม"),
    ("ก.พ.", "กุมภาพันธ์"),
    ("มี.ค.", "มีนาคม"),
    ("เม.ย.", "เมษายน"),
    ("พ.ค.", "พฤษภาคม"),
    ("มิ.ย.", "มิถุนายน"),
    ("ก.ค.", "กรกฎาคม"),
    ("ส.ค.", "สิงหาคม"),
    ("ก.ย.", "กันยายน"),
    ("ต.ค.", "ตุลาคม"),
    ("พ.ย.", "พฤศจิกายน"),
    ("ธ.ค.", "ธันวาคม"),
];

/// A text with a Thai month in full, if it holds a short form.
pub(super) fn thai_in_full(text: &str) -> Option<String> {
    let (short, full) = THAI.iter().find(|(short, _)| text.contains(short))?;
    Some(text.replace(short, full))
}

/// The names with their numbers.
static NUMBERS: LazyLock<HashMap<&str, u32>> = LazyLock::new(|| {
    let mut numbers = HashMap::new();
    for (names, number) in MONTHS.iter().zip(1..) {
        for name in names.split(' ') {
            numbers.entry(name).or_insert(number);
        }
    }
    numbers
});

/// Names that mean another month in Croatian than in Polish and Czech.
const CROATIAN: &[(&str, u32)] = &[
    ("lip", 6),
    ("srp", 7),
    ("lis", 10),
    ("listopad", 10),
    ("listopada", 10),
];

/// The number of a month's name in Croatian, where it means another month elsewhere.
pub(super) fn croatian(name: &str) -> Option<u32> {
    let mut names = CROATIAN.iter();
    names
        .find(|(own, _)| *own == name)
        .map(|&(_, number)| number)
}

/// The number of a month's name in lower case.
pub(super) fn number(name: &str) -> Option<u32> {
    NUMBERS.get(name).copied()
}
