// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace sandbox::search {

/// One term of a text with its place in it (UTF-16 offsets, end exclusive).
struct Token
{
    QString text;
    int start = 0;
    int end = 0;
    int position = 0;
};

/// Turns text into index terms. Words are runs of letters, digits and marks, lower-cased; Chinese, Japanese and Korean
/// runs become overlapping pairs, because they have no spaces.
enum class Analysis {
    Standard, ///< words and pairs
    English,  ///< Standard without stop words and with stems: en.lucene, en.microsoft
    Keyword,  ///< the whole text is one term
    Whitespace,
    Simple, ///< letters only
    Stop    ///< Simple without stop words
};

/// Which analysis stands for a service analyzer name; the other language analyzers are Standard here.
Analysis analysisFor(const QString& analyzerName);
/// Whether the service knows an analyzer of this name.
bool isAnalyzerName(const QString& analyzerName);

QList<Token> analyze(QStringView text, Analysis analysis);

} // namespace sandbox::search
