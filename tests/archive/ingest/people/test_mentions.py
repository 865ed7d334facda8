"""Names in running text: one phenomenon a line."""

import pytest

from archive.ingest.reading import read_pasted

from ..authority import gazetteer


def officials(text: str) -> list[tuple[str, str]]:
    found = read_pasted("", text, None, gazetteer()).officials
    return [(mention.slug, mention.surface.text) for mention in found if not mention.inferred]


# text, slug, surface
FOUND = (
    ("وحفتر لم يحضر", "khalifa-haftar", "حفتر"),
    ("أبلغ بحفتر وحده", "khalifa-haftar", "حفتر"),
    ("وللدبيبة موقف آخر", "abdul-hamid-dbeibah", "لدبيبة"),
    ("نقلا عن عبدالحميد الدبيبه", "abdul-hamid-dbeibah", "عبدالحميد الدبيبه"),
    ("قال السَّرّاج أمس", "fayez-al-sarraj", "السَّرّاج"),
    ("مع فائز السراج", "fayez-al-sarraj", "فائز السراج"),
    ("الجنرال تاوسند", "stephen-townsend", "تاوسند"),
    ("قال مايكل لانجلي", "michael-langley", "مايكل لانجلي"),
    ("السفير ريتشرد نورلند", "richard-norland", "ريتشرد نورلند"),
    ("جيمس ف. جيفري", "james-jeffrey", "جيمس ف. جيفري"),
    ("التقى نوري بوسهمين", "nouri-abusahmain", "نوري بوسهمين"),
    ("نائب مساعد “بومبيو” لشؤون", "mike-pompeo", "بومبيو"),
    ("القائم بالأعمال هود", "joey-hood", "هود"),
    ("Ambassador Richard Norland said", "richard-norland", "Richard Norland"),
    ("صدام حفتر في واشنطن", "saddam-haftar", "صدام حفتر"),
    ("عاد المنفي", "mohamed-menfi", "المنفي"),
    ("غادر وأبوشاقور", "mustafa-abushagur", "أبوشاقور"),
    ("وقال السائح في طرابلس", "imad-al-sayeh", "السائح"),
    ("هاجمت قوات جبريل بنغازي", "mahmoud-jibril", "جبريل"),
    ("الغانية هانا سيروا تيته", "hanna-tetteh", "هانا سيروا تيته"),
    ("حفتر وأبناؤه", "khalifa-haftar", "حفتر"),
    ("Haftar's forces", "khalifa-haftar", "Haftar"),
    ("the Sarraj government", "fayez-al-sarraj", "Sarraj"),
    ("met Gen. Townsend there", "stephen-townsend", "Townsend"),
    ("قبض على عبد الله السنوسي في ليبيا", "abdullah-senussi", "عبد الله السنوسي"),
    ("في طرابلس قال عبد الرحمان السويحلي", "abdulrahman-sewehli", "عبد الرحمان السويحلي"),
    ("الجنرال توماس فالدهاوسر", "thomas-waldhauser", "توماس فالدهاوسر"),
    ("جون برينان نائب قائد القيادة الأمريكية", "john-w-brennan", "جون برينان"),
    ("جون برينان مدير وكالة الاستخبارات المركزية", "john-o-brennan", "جون برينان"),
)


@pytest.mark.parametrize(("text", "slug", "surface"), FOUND)
def test_it_finds_a_person(text, slug, surface):
    assert officials(text) == [(slug, surface)]


@pytest.mark.parametrize(
    "text",
    [
        "وهذا أمر هام جدا",  # Carter Ham
        "قام باول زيارة خارجية",  # Colin Powell
        "رئيس الشركة جيفري ايملت",  # James Jeffrey
        "قال دونالد ترامب جونيور",  # Donald Trump
        "في مقر الوكالة بلانغلي",  # Michael Langley
        "السفير عبد الستار عيسى",  # Darrell Issa
        "سلامة المدنيين أولوية",  # Ghassan Salamé
        "كامالا هاريس تصل. وقالت هاريس إنها متفائلة",  # Joshua Harris
        "قال علي الدبيبة",  # Abdul Hamid Dbeibah
        "وأشار مراد المشري إلى ذلك",  # Khalid al-Mishri
        "عاش في المنفى",  # Mohamed Menfi
        "نصيب الأسد من القروض",  # Bashar al-Assad
        "أعلن الحداد ثلاثة أيام",  # Mohamed al-Haddad
        "زارت رايس المنطقة",  # Condoleezza or Susan
        "لا بأس بأول خطوة",  # John Bass, Colin Powell
        "الطريق الدائري",  # Mohammed al-Dairi
        "علي محمد زيدان",  # Ali Zeidan
        "رحلة نظمها روني الطرابلسي من طرابلس",  # Imad Trabelsi: a forename of no table
        "حضر الطرابلسي الحفل في سوسة",  # … and a text that does not speak of Libya
        "أنور بن قدور في ليبيا",  # Hafed Gaddur
        "الرئيس عون في بيروت وليبيا",  # Mohamed Aoun was never president
        "أسعار خام برنت في ليبيا",  # Jeremy Berndt
        "مركز التميمي في ليبيا",  # Khairi al-Tamimi
        "وورد في بيان السفارة في ليبيا",  # William Ward
        "في ملعب محمد بن زايد",  # Mohamed bin Zayed
        "محمد الحويج بوهلال من ليبيا",  # Mohamed al-Hwej
        "ضد محمد عماد الطرابلسي في ليبيا",  # Imad Trabelsi
        "الرئيس مارتن فان بيورين",  # Ian Martin
        "فوز نادي باريس",  # Ned Price
    ],
)
def test_it_leaves_words_and_other_people(text):
    assert officials(text) == []


def test_a_family_name_is_settled_by_the_full_name_in_the_text():
    assert [slug for slug, _ in officials("وصلت سوزان رايس. وقالت رايس إنها متفائلة.")] == ["susan-rice"] * 2
    assert [slug for slug, _ in officials("يوسف المنقوش رئيس الأركان. وأكد المنقوش ذلك.")] == ["yousef-al-mangoush"] * 2


def test_a_word_is_a_name_only_where_a_name_stands():
    text = "كارتر هام وصل طرابلس. وهذا أمر هام. وأكد هام أن بلاده تدعم ليبيا."
    assert [surface for _, surface in officials(text)] == ["كارتر هام", "هام"]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("وصل وزير الداخلية فتحي باشاغا", "وزير الداخلية"),
        ("القائد العام للجيش الليبي المشير خليفة حفتر", "القائد العام للجيش الليبي المشير"),
        ("وقائد القوات الأمريكية في شمال أفريقيا (أفريكوم) ستيفن تاونسند",
         "قائد القوات الأمريكية في شمال أفريقيا (أفريكوم)"),
        ("أكد ميك ميلروي نائب مساعد وزير الدفاع الأمريكي السابق، أن", "نائب مساعد وزير الدفاع الأمريكي السابق"),
        ("وثمن لقاء قائد أفريكوم بحفتر", ""),
        ("وفق بيان للمشير خليفة حفتر", "المشير"),
        ("نائب مساعد بومبيو", ""),
        ("قال السفير الأمريكي، ريتشارد نورلاند، إن", "السفير الأمريكي"),
    ],
)  # fmt: skip
def test_the_office_is_what_stands_beside_the_name(text, office):
    mentions = [row for row in read_pasted("", text, None, gazetteer()).officials if not row.inferred]
    assert [row.office for row in mentions] == [office]


def organisations(text: str) -> set[str]:
    reading = read_pasted("", text, None, gazetteer())
    return {row.slug for row in (*reading.organisations, *reading.places)}


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("والخارجية الأميركية", {"us-department-of-state"}),
        ("تنظيم القاعدة في بلاد المغرب الإسلامي", {"aqim"}),
        ("لداعش والقاعدة", {"islamic-state", "al-qaeda"}),
        ("في القاعدة الجوية", set()),
        ("لفضائية “العربية الحدث”", {"al-arabiya-al-hadath"}),
        ("هذا الحدث مهم", set()),
        ("في الدار البيضاء", set()),
        ("في مدينة البيضاء", {"al-bayda"}),
        ("دول المغرب العربي", set()),
        ("من زاوية أخرى والزاوية", {"zawiya"}),
        ("this is for us", set()),
        ("the US and UN", {"united-states", "united-nations"}),
        ("مجلس النواب في ليبيا", {"house-of-representatives-libya", "libya"}),
        ("مجلس النواب الأردني", set()),
        ("مجلس النواب وافق", set()),
        ("السفارة الأمريكية بتونس وليبيا", {"tunisia", "libya"}),
        ("في طرابلس اللبنانية", set()),
        ("تونس العاصمة", {"tunis"}),
    ],
)
def test_it_finds_organisations_and_places_and_leaves_words(text, slugs):
    assert organisations(text) == slugs


def test_a_role_stands_for_the_one_person_of_the_text_who_bears_it():
    text = "وصل السفير الأمريكي ريتشارد نورلاند. وقال السفير إن بلاده تدعم ليبيا."
    inferred = [row for row in read_pasted("", text, None, gazetteer()).officials if row.inferred]
    assert [(row.slug, row.surface.text) for row in inferred] == [("richard-norland", "السفير")]


def test_a_role_that_two_bear_stands_for_nobody():
    text = "السفير ريتشارد نورلاند والسفير جوناثان وينر. وقال السفير إنه متفائل."
    assert not [row for row in read_pasted("", text, None, gazetteer()).officials if row.inferred]


def test_a_particle_is_cut_where_the_text_names_whom_it_leaves():
    assert [slug for slug, _ in officials("كوندوليزا رايس في طرابلس. التقى زيدان برايس.")][-1] == "condoleezza-rice"
    assert [slug for slug, _ in officials("وقال برايس ذلك.")] == ["ned-price"]


def test_a_family_default_is_open_where_only_another_of_the_family_is_named():
    assert [slug for slug, _ in officials("ترشح سيف الإسلام القذافي. وقال القذافي ذلك.")] == ["saif-al-islam-gaddafi"]
    assert [slug for slug, _ in officials("سيف الإسلام القذافي ونظام القذافي.")][-1] == "muammar-gaddafi"


def test_a_name_that_is_a_word_counts_in_a_row_of_names():
    assert [slug for slug, _ in officials("التقى محمد المنفي وعقيلة وتكالة.")][1] == "aguila-saleh"


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("In Libya forces loyal to Serraj fought.", ["fayez-al-sarraj"]),
        ("In Libya the Egyptian president Al-Sisi spoke.", ["abdel-fattah-el-sisi"]),
        ("In Libya Tiffany Trump spoke.", []),
        ("In Malta forces loyal to Serraj fought.", []),
    ],
)
def test_an_english_family_name_stands_alone_in_a_text_about_libya(text, slugs):
    assert [slug for slug, _surface in officials(text)] == slugs


def test_an_arabic_family_name_counts_where_a_name_must_stand_behind_the_full_name():
    text = "قال المحافظ الصديق الكبير إن المصرف مستقل. وأضاف الكبير أن الفرق الكبير واضح."
    assert officials(text) == [("sadiq-al-kabir", "الصديق الكبير"), ("sadiq-al-kabir", "الكبير")]
    assert officials("وأضاف الكبير أن الفرق واضح في ليبيا.") == []
