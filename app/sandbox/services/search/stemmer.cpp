// SPDX-License-Identifier: GPL-3.0-or-later
// Porter's algorithm (M. F. Porter, "An algorithm for suffix stripping", 1980), steps 1a to 5b.
#include "sandbox/services/search/analyzer.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace sandbox::search {

namespace {

bool isConsonant(std::string_view word, size_t i)
{
    switch (word[i]) {
    case 'a':
    case 'e':
    case 'i':
    case 'o':
    case 'u':
        return false;
    case 'y':
        return i == 0 || !isConsonant(word, i - 1);
    default:
        return true;
    }
}

/// Number of vowel-consonant sequences: m in the paper.
int measure(std::string_view stem)
{
    int sequences = 0;
    for (size_t i = 1; i < stem.size(); ++i) {
        sequences += isConsonant(stem, i) && !isConsonant(stem, i - 1) ? 1 : 0;
    }
    return sequences;
}

bool hasVowel(std::string_view stem)
{
    for (size_t i = 0; i < stem.size(); ++i) {
        if (!isConsonant(stem, i)) {
            return true;
        }
    }
    return false;
}

bool endsWithDouble(std::string_view word)
{
    const size_t n = word.size();
    return n >= 2 && word[n - 1] == word[n - 2] && isConsonant(word, n - 1);
}

bool endsShort(std::string_view word)
{
    const size_t n = word.size();
    return n >= 3 && isConsonant(word, n - 1) && !isConsonant(word, n - 2) && isConsonant(word, n - 3) &&
           word[n - 1] != 'w' && word[n - 1] != 'x' && word[n - 1] != 'y';
}

struct Rule
{
    const char* suffix;
    const char* replacement;
};

std::string_view stemOf(const std::string& word, std::string_view suffix)
{
    return std::string_view(word).substr(0, word.size() - suffix.size());
}

/// Applies the first rule whose suffix fits, if the stem's measure is above `least`.
template <size_t N> void applyFirst(std::string* word, const Rule (&rules)[N], int least)
{
    for (const Rule& rule : rules) {
        if (word->ends_with(rule.suffix)) {
            const std::string stem(stemOf(*word, rule.suffix));
            if (measure(stem) > least) {
                *word = stem + rule.replacement;
            }
            return;
        }
    }
}

void step1(std::string* word)
{
    if (word->ends_with("sses") || word->ends_with("ies")) {
        word->resize(word->size() - 2);
    } else if (word->ends_with("s") && !word->ends_with("ss")) {
        word->pop_back();
    }
    bool shortened = false;
    if (word->ends_with("eed")) {
        if (measure(stemOf(*word, "eed")) > 0) {
            word->pop_back();
        }
    } else if (word->ends_with("ed") && hasVowel(stemOf(*word, "ed"))) {
        word->resize(word->size() - 2);
        shortened = true;
    } else if (word->ends_with("ing") && hasVowel(stemOf(*word, "ing"))) {
        word->resize(word->size() - 3);
        shortened = true;
    }
    if (shortened) {
        if (word->ends_with("at") || word->ends_with("bl") || word->ends_with("iz")) {
            word->push_back('e');
        } else if (endsWithDouble(*word) && !word->ends_with("l") && !word->ends_with("s") && !word->ends_with("z")) {
            word->pop_back();
        } else if (measure(*word) == 1 && endsShort(*word)) {
            word->push_back('e');
        }
    }
    if (word->ends_with("y") && hasVowel(stemOf(*word, "y"))) {
        word->back() = 'i';
    }
}

void step4(std::string* word)
{
    static const char* const suffixes[] = {"ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism",
                                           "ate",   "iti",  "ous",  "ive",  "ize",  "al",   "er",  "ic",  "ou"};
    for (const char* suffix : suffixes) {
        if (word->ends_with(suffix)) {
            if (measure(stemOf(*word, suffix)) > 1) {
                word->resize(word->size() - std::string_view(suffix).size());
            }
            return;
        }
    }
    if (word->ends_with("ion")) {
        const std::string_view stem = stemOf(*word, "ion");
        if (!stem.empty() && (stem.back() == 's' || stem.back() == 't') && measure(stem) > 1) {
            word->resize(word->size() - 3);
        }
    }
}

void step5(std::string* word)
{
    if (word->ends_with("e")) {
        const std::string_view stem = stemOf(*word, "e");
        const int m = measure(stem);
        if (m > 1 || (m == 1 && !endsShort(stem))) {
            word->pop_back();
        }
    }
    if (word->ends_with("ll") && measure(*word) > 1) {
        word->pop_back();
    }
}

} // namespace

QString stemmed(const QString& word)
{
    if (word.size() < 3 || !std::all_of(word.begin(), word.end(), [](QChar c) { return c >= u'a' && c <= u'z'; })) {
        return word;
    }
    static const Rule step2[] = {{"ational", "ate"}, {"ization", "ize"}, {"iveness", "ive"}, {"fulness", "ful"},
                                 {"ousness", "ous"}, {"tional", "tion"}, {"biliti", "ble"},  {"entli", "ent"},
                                 {"ousli", "ous"},   {"ation", "ate"},   {"alism", "al"},    {"aliti", "al"},
                                 {"iviti", "ive"},   {"enci", "ence"},   {"anci", "ance"},   {"izer", "ize"},
                                 {"abli", "able"},   {"alli", "al"},     {"ator", "ate"},    {"eli", "e"}};
    static const Rule step3[] = {{"icate", "ic"}, {"ative", ""}, {"alize", "al"}, {"iciti", "ic"},
                                 {"ical", "ic"},  {"ness", ""},  {"ful", ""}};
    std::string text = word.toStdString();
    step1(&text);
    applyFirst(&text, step2, 0);
    applyFirst(&text, step3, 0);
    step4(&text);
    step5(&text);
    return QString::fromStdString(text);
}

} // namespace sandbox::search
