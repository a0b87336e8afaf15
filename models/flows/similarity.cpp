// SPDX-License-Identifier: GPL-3.0-or-later
// Data sets, and how much two answers are alike.
#include "flows/parity.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonDocument>
#include <QRegularExpression>

namespace flows {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(flows::Parity)
};

/// Scripts that do not put blanks between words.
bool isUnspaced(QChar c)
{
    const QChar::Script script = c.script();
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana || script == QChar::Script_Thai ||
           script == QChar::Script_Lao || script == QChar::Script_Khmer || script == QChar::Script_Myanmar;
}

/// Words of a text, without case, punctuation and citation marks.
QStringList wordsOf(const QString& text)
{
    static const QRegularExpression citations(QStringLiteral("\\[(?:doc)?\\d+\\]"));
    QString plain = text;
    plain.remove(citations);
    plain = plain.normalized(QString::NormalizationForm_KC).toCaseFolded();
    QStringList words;
    QString word;
    for (const QChar c : std::as_const(plain)) {
        const bool belongs = c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
        if (!belongs || isUnspaced(c)) {
            if (!word.isEmpty()) {
                words << word;
            }
            word.clear();
        }
        if (belongs && isUnspaced(c)) {
            words << QString(c);
        } else if (belongs) {
            word += c;
        }
    }
    if (!word.isEmpty()) {
        words << word;
    }
    return words;
}

} // namespace

Similarity similarityOf(const QString& a, const QString& b)
{
    Similarity result;
    result.exact = a == b;
    const QStringList left = wordsOf(a);
    const QStringList right = wordsOf(b);
    result.normalised = left == right;
    if (left.isEmpty() || right.isEmpty()) {
        result.overlap = left.isEmpty() && right.isEmpty() ? 1 : 0;
        return result;
    }
    QHash<QString, int> counts;
    for (const QString& word : left) {
        ++counts[word];
    }
    int common = 0;
    for (const QString& word : right) {
        int& count = counts[word];
        common += count > 0 ? 1 : 0;
        --count;
    }
    result.overlap = 2.0 * common / static_cast<double>(left.size() + right.size());
    return result;
}

core::Result<QList<DataRow>> readDataSet(const QByteArray& jsonLines, int maxRows)
{
    QList<DataRow> rows;
    int number = 0;
    qsizetype from = jsonLines.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    while (from < jsonLines.size()) {
        const qsizetype end = jsonLines.indexOf('\n', from);
        const QByteArray line = jsonLines.mid(from, end < 0 ? -1 : end - from).trimmed();
        from = end < 0 ? jsonLines.size() : end + 1;
        ++number;
        if (line.isEmpty()) {
            continue;
        }
        if (rows.size() >= maxRows) {
            return core::Error::make(core::ErrorKind::InvalidInput, Text::tr("The data set has more than %1 rows.").arg(maxRows));
        }
        DataRow row;
        row.line = number;
        QJsonParseError problem;
        const QJsonDocument document = QJsonDocument::fromJson(line, &problem);
        if (document.isObject()) {
            row.values = document.object();
        } else {
            row.problem = document.isNull() ? Text::tr("Line %1 is no JSON: %2.").arg(number).arg(problem.errorString()) : Text::tr("Line %1 is no JSON object.").arg(number);
        }
        rows << row;
    }
    return rows;
}

} // namespace flows
