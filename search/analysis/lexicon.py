"""Words whose first or last letters look like affixes and are not. Folded; versioned with the analyzer.

The three tables of radical letters rest on one test: Arabic writes nothing between a word and its
article, so in `الوزير` the waw is part of the word, and in `الالتزام` the second `ال`. Each word below was
seen at least three times behind an article in the ANT corpus (antcorpus.data v1.1, Apache-2.0).
`names.txt` holds names of people and cities that are not words of the language as well.
"""

from pathlib import Path

NAMES = frozenset((Path(__file__).parent / "names.txt").read_text(encoding="utf-8").split())

# Countries inflect (ليبيا, ليبية, الليبيين), so they are stemmed, but are known behind a clitic: `بليبيا`.
COUNTRIES = frozenset(
    "ليبيا امريكا روسيا تركيا فرنسا ايطاليا المانيا بريطانيا اسبانيا سوريا افريقيا اوروبا تونس"
    " الجزاير مصر قطر السودان لبنان العراق الامارات اسراييل ايران اليونان مالطا كندا الصين".split()
)

# Begin with a waw of their own: وزير, not و + زير.
RADICAL_WAW = tuple(
    "وطن وطني وزاره وزراء وزير وزيره وزاري وحده وحدات وضع وضعيه ولايه ولايات وقت وقتي وسط وسطي وسطاء وسيط وساطه"
    " وساط وسايط وسايل وسيله وظيفه وظيفي وظايف وصول وصل وفد وفود واقع واقعه وقايع وقوع وقع وقف وقوف وقفه واقف"
    " وحيد وكاله وكيل وكلاء وقايه وقايي وفاه وفاق واحد والد والده والدين واردات وارد وافدين وافد وادي وديان وقود"
    " وثيقه وثيق وثايق وثايقي وجه وجهه وجهات وجوه وجود واجهه واجب واجبات ورد ورق ورقه وزن وعود وعد وعي ولاء ولاه"
    " ولاده ولد ولي واضح وضوح واسع ورشه ورشات وصفه وصف وصايه وراء وراثه وحشي ودي ودايع واصل وافق واجه وجهت وصلت"
    " وقعت وصفت وضعت وردت وفقا واشنطن ولكن واحه واحات وجبه وجبات وساده وعاء وتيره ولوج وشيك وشيكه وسم وسام".split()
)

# Begin with an article-like pair of their own: التزام, not ال + تزام.
RADICAL_ARTICLE = tuple(
    "المانيا الماني المان الكتروني الكترون العاب التزام التزامات التحاق اليات اليه الوان التهاب التفاف الغام الغاء"
    " القاب القاء التقاء التقي التقيا الزامي الزام الياف الاف الان الله الذي التي الذين اللذين الا الم الهام".split()
)

# Begin with a lam of their own, so that `لل` before the rest is ل + the word or ل + ال + the word.
RADICAL_LAM = tuple(
    "لجنه لجان لقاء لقاءات ليبيا ليبي ليبيه ليبيين لبنان لبناني لاعب لاعبين لاجي لاجيين لجوء لحظه لواء لغه لايحه"
    " لوجستي لوحه ليله ليبرالي لندن لافروف لافتات لحوم".split()
)

# End in letters of their own that look like an ending: قانون, not قان + ون.
RADICAL_ENDING = tuple(
    "قانون تعاون فلسطين لبنان برلمان سودان ايران انسان عدوان عنوان ميدان ميزان اعلان مليون تلفزيون تليفزيون المان"
    " بنتاجون بنتاغون رمضان سلطان طيران جيران مهرجان تمكين تعيين تحسين تدشين تامين قوانين مخزون يونان".split()
)
