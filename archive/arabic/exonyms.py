"""Names that the two languages do not share a sound for: places with a name of their own, scripture, antiquity.

One row, one name, itself the example: Latin spellings, a colon, Arabic spellings with a bar between them.
Source: UNGEGN, "World geographical names"; common usage of the press.
"""

_PLACES = """
acre: عكا
aleppo: حلب
alexandria: الإسكندرية
algeria algerie argelia: الجزائر
algiers alger: الجزائر
amman: عمان
antioch: أنطاكية
atlantic: الأطلسي
athens: أثينا
austria: النمسا
barcelona: برشلونة
beijing peking: بكين
belgium belgique: بلجيكا
bethlehem: بيت لحم
bosnia: البوسنة
brussels bruxelles: بروكسل
burma: بورما | ميانمار
cairo: القاهرة
carthage: قرطاج
casablanca: الدار البيضاء
caucasus: القوقاز
chad tchad: تشاد
chechnya: الشيشان
china: الصين
comoros: جزر القمر
constantine: قسنطينة
constantinople: القسطنطينية
cordoba: قرطبة
crete: كريت
crimea: القرم
cyprus: قبرص
cyrenaica: برقة
cyrene: شحات | قورينا
czech czechia: التشيك
damascus damas: دمشق
denmark: الدنمارك
edinburgh: إدنبرة
egypt egypte: مصر
ephesus: أفسس
ethiopia: إثيوبيا | الحبشة
euphrates: الفرات
europe: أوروبا
fez: فاس
geneva geneve: جنيف
germany: ألمانيا
gibraltar: جبل طارق
granada: غرناطة
greece: اليونان
hebron: الخليل
homs: حمص
hungary: المجر | هنغاريا
iceland: آيسلندا
india: الهند
ionia: اليونان
jaffa: يافا
japan: اليابان
jericho: أريحا
jerusalem: القدس | أورشليم
jordan: الأردن
latakia: اللاذقية
leicester: ليستر
lisbon lisboa: لشبونة
london londres: لندن
luxor: الأقصر
marseille: مرسيليا
mecca: مكة
medina: المدينة
mediterranean: المتوسط
mexico: المكسيك
montenegro: الجبل الأسود
morocco maroc: المغرب
moscow moscou: موسكو
mosul: الموصل
nazareth: الناصرة
netherlands holland: هولندا
nile: النيل
nineveh: نينوى
norway: النرويج
oran: وهران
pacific: الهادئ
palestine: فلسطين
persia: فارس
petra: البتراء
philippines: الفلبين
poland: بولندا
pyramids: الأهرام
rhodes: رودس
rome roma: روما
sahara: الصحراء
saragossa zaragoza: سرقسطة
scotland: اسكتلندا
seville sevilla: إشبيلية
sicily: صقلية
sidon: صيدا
sinai: سيناء
spain espagne: إسبانيا
suez: السويس
sweden: السويد
switzerland suisse: سويسرا
syria: سوريا | سورية
tangier tangiers tanger: طنجة
tiberias: طبريا
tigris: دجلة
toledo: طليطلة
tripoli: طرابلس
troy: طروادة
tunisia tunisie tunis: تونس
turkey: تركيا
tyre: صور
valencia: بلنسية
venice: البندقية
vienna: فيينا
warsaw: وارسو
washington: واشنطن
yangon rangoon: يانغون | رانغون
"""

_PERSONS = """
aaron: هارون
abel: هابيل
abraham: إبراهيم
adam: آدم
alexander: الإسكندر
aristotle: أرسطو
averroes: ابن رشد
avicenna: ابن سينا
caesar: قيصر
cain: قابيل
david: داود
elijah: إلياس | إيليا
euclid: إقليدس
eve: حواء
gabriel: جبريل | جبرائيل
galen: جالينوس
george: جرجس | جريس
goliath: جالوت
ishmael: إسماعيل
isaac: إسحاق
jacob: يعقوب
jesus: يسوع | عيسى
job: أيوب
john: يوحنا | يحيى
jonah: يونس
joseph: يوسف
luke: لوقا
mark: مرقس
mary: مريم
matthew: متى
michael: ميخائيل
moses: موسى
noah: نوح
paul: بولس
peter: بطرس
pharaoh: فرعون
plato: أفلاطون
ptolemy: بطليموس
pythagoras: فيثاغورس
saladin: صلاح الدين
saul: طالوت
sean: شون
sheba: سبأ
socrates: سقراط
solomon: سليمان
xi: شي
zechariah: زكريا
"""


def _pairs(table: str) -> list[tuple[str, str]]:
    pairs = []
    for row in table.strip().splitlines():
        latin, arabic = row.split(": ")
        pairs += [(spelling, name) for spelling in latin.split() for name in arabic.split(" | ")]
    return pairs


EXONYMS = tuple(_pairs(_PLACES) + _pairs(_PERSONS))
