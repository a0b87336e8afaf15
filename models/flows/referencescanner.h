// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/references.h"

#include <QSet>

namespace flows {

/// Finds references in one text; keeps a view of it. Private to the library.
class ReferenceScanner
{
public:
    explicit ReferenceScanner(QStringView text) : m_text(text) {}
    /// The `${...}` that begins at `begin`; nothing when it is not closed or empty.
    std::optional<Reference> dollarAt(qsizetype begin) const;
    /// References within `{{ }}` and `{% %}`.
    void jinjaParts(const QStringList& ids, QList<Reference>& found) const;
    /// References of the expression between two positions.
    void jinjaRange(qsizetype begin, qsizetype end, const QStringList& ids, QList<Reference>& found) const;

private:
    qsizetype behindQuoted(qsizetype begin, qsizetype end, QString* text) const;
    qsizetype behindIdentifier(qsizetype begin, qsizetype end) const;
    qsizetype behindBlanks(qsizetype begin, qsizetype end) const;
    /// Reads `.name`, `[0]` and `["name"]` as long as there are any.
    qsizetype path(qsizetype begin, qsizetype end, QStringList& names) const;
    /// `steps.x` or `steps["x"]`: the end of it.
    qsizetype stepsMember(qsizetype begin, qsizetype end, QString* id) const;
    QSet<QString> namesSetHere() const;
    QStringView m_text;
};

} // namespace flows
