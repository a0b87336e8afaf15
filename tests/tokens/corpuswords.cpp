// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/corpuswords.h"

namespace corpus {

/// Everyday words, a few dozen a script; the first string is the script's name, the last its sentence end.
const std::vector<Script>& scriptList()
{
    static const std::vector<Script> list{
        {"Latin (English)", " ", ". ", "the pilot steers between rocks while every answer cites its source because operators trust what they can check quickly and "
         "Throttling deployment latency retrieval evaluation Monday customers asked whether yesterday's release changed anything unexpectedly"},
        {"Latin (Western Europe)", " ", ". ", "Größe Übermaß Straße für müssen schön déjà élève français où cœur naïve mañana niño corazón ação coração não "
         "fjörður þetta smörgås Ærø blåbær città perché Œuvre Señor Ärger"},
        {"Latin (Central Europe)", " ", ". ", "žluťoučký kůň příliš dobře źdźbło ścieżka łódź ąę gyümölcs őszi tükörfúrógép čeština ďakujem ışık İstanbul "
         "ğüneş çiçek școală țară țigan Đorđe ljudi đak"},
        {"Latin (Vietnamese)", " ", ". ", "người Việt Nam đường phố không được những tiếng nước học sinh buổi sáng trời mưa thuyền biển rộng kỹ thuật"},
        {"Cyrillic", " ", ". ", "корабль лоцман между скалами ответ источник Москва проверка быстро потому что каждый вопрос задержка Україна їжа ґанок "
         "ђак љубав њива ёлка объём"},
        {"Greek", " ", ". ", "πλοίο θάλασσα απάντηση πηγή ερώτηση γρήγορα γιατί κάθε άνθρωπος ὁ ἄνθρωπος ΑΘΗΝΑ Ελλάδα ήλιος νερό"},
        {"Arabic", " ", "؟ ", "السفينة البحر الجواب المصدر سؤال سريع لأن كل إنسان مُعَلِّم كِتَابٌ العربية مدينة شمس ماء پارسی گربه چای ۱۲۳ ٤٥٦"},
        {"Hebrew", " ", ". ", "ספינה ים תשובה מקור שאלה מהר כי כל אדם שָׁלוֹם עברית עיר שמש מים ירושלים צה״ל"},
        {"Devanagari", " ", "। ", "जहाज समुद्र उत्तर स्रोत प्रश्न जल्दी क्योंकि प्रत्येक मनुष्य हिन्दी शहर सूर्य पानी क्षत्रिय ज्ञान १२३४ द्वितीय"},
        {"Bengali", " ", "। ", "জাহাজ সমুদ্র উত্তর উৎস প্রশ্ন দ্রুত কারণ প্রত্যেক মানুষ বাংলা শহর সূর্য জল ক্ষমতা ৪৫৬"},
        {"Tamil", " ", ". ", "கப்பல் கடல் பதில் மூலம் கேள்வி விரைவாக ஏனெனில் ஒவ்வொரு மனிதன் தமிழ் நகரம் சூரியன் தண்ணீர் ஸ்ரீ"},
        {"Thai", "", " ", "เรือ ทะเล คำตอบ แหล่งที่มา คำถาม เร็ว เพราะ ทุก มนุษย์ ภาษาไทย เมือง พระอาทิตย์ น้ำ กรุงเทพฯ ๗๘๙ ผู้ใหญ่"},
        {"Hangul", " ", ". ", "배는 바다를 건너 대답과 출처를 찾는다 질문 빠르게 왜냐하면 모든 사람 한국어 도시 태양 물 각 ᄒᆞᆫ글 ㄱㄴㄷ"},
        {"Japanese", "", "。", "船は 海を 渡り 答えと 出典を 探す 質問 速く なぜなら すべての 人間 日本語 都市 太陽 水 カタカナ ﾊﾝｶｸ ガギグ 々 ー「引用」"},
        {"Chinese", "", "。", "船 穿过 海洋 回答 来源 问题 快速 因为 每个 人 中文 城市 太阳 水 繁體中文 資料庫 部署 延迟 評估，以及 𠮷野家"},
        {"Georgian", " ", ". ", "გემი ზღვა პასუხი წყარო კითხვა სწრაფად რადგან ყოველი ადამიანი ქართული ქალაქი მზე წყალი ᲡᲐᲥᲐᲠᲗᲕᲔᲚᲝ"},
        {"Armenian", " ", "։ ", "նավ ծով պատասխան աղբյուր հարց արագ որովհետև ամեն մարդ հայերեն քաղաք արև ջուր Երևան"},
        {"Ethiopic", " ", "። ", "መርከብ ባሕር መልስ ምንጭ ጥያቄ ፈጥኖ ምክንያቱም ሁሉ ሰው አማርኛ ከተማ ፀሐይ ውሃ ፲፪"},
        {"Khmer", "", "។ ", "នាវា សមុទ្រ ចម្លើយ ប្រភព សំណួរ លឿន ព្រោះ មនុស្ស ភាសាខ្មែរ ទីក្រុង ព្រះអាទិត្យ ទឹក ១២"},
        {"Cherokee and small capitals", " ", ". ", "ᏣᎳᎩ ꭰꭱꭲ ᎣᏏᏲ ᴀʙᴄ ᵃᵇᶜ ǅ ǈungla Ǆ ℵ ℝeal ⅷ Ⅷ ªº ʻokina"},
    };
    return list;
}

} // namespace corpus
