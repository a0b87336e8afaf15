// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/comparison.h"

namespace comparison {

/// A kept comparison in a list.
struct StoredEntry
{
    QString id, name, question;
    QDateTime changed;
    int rows = 0, columns = 0, attempts = 0;
};

/// Kept comparisons: a JSON file each, replaced as a whole. Files that are damaged or of a newer version are left alone and named in
/// problems(). Any thread, one at a time.
class Store
{
public:
    explicit Store(QString folder) : m_folder(std::move(folder)) {}
    /// Last changed first.
    QList<StoredEntry> list();
    QStringList problems() const { return m_problems; }
    /// NotFound, Storage, InvalidInput.
    core::Result<Comparison> read(const QString& id) const;
    core::Result<void> write(const Comparison& comparison) const;
    core::Result<void> remove(const QString& id) const;
    /// Setup only, or with all answers; under a new id.
    static Comparison copyOf(const Comparison& comparison, const QString& id, const QString& name, bool withAnswers);

private:
    QString fileOf(const QString& id) const;
    QString m_folder;
    QStringList m_problems;
};

} // namespace comparison
