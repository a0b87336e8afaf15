// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace sandbox::reader {

/// A value found in a text.
struct Span
{
    QString text;
    qsizetype start = 0;
};

/// Dates and words for them ("3 May 2026", "2026-05-03", "tomorrow", "来週"), as written.
QList<Span> datesIn(const QString& text);
/// ISO form of a written date where it names a full day, else the text itself.
QString isoDate(const QString& written);
/// Numbers with optional sign, separators and decimals, as written without separators.
QList<Span> numbersIn(const QString& text);
QList<Span> emailsIn(const QString& text);
QList<Span> urlsIn(const QString& text);
/// Tokens such as "PO-1234", "INV2024/7", "A12".
QList<Span> codesIn(const QString& text);
/// Runs of capitalised words that do not merely open a sentence; katakana and honorific names in Japanese.
QList<Span> namesIn(const QString& text);
/// Names behind a preposition of place ("in Oslo", "東京の").
QList<Span> placesIn(const QString& text);
/// Texts in quotation marks.
QList<Span> quotedIn(const QString& text);

/// Words of an identifier: "order_id", "orderId" -> {"order", "id"}.
QStringList identifierWords(const QString& name);

} // namespace sandbox::reader
