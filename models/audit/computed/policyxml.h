// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QStringList>

namespace audit {

/// The elements of an API Management policy, in the order of the text. Policies are no strict XML: expressions (`@(...)`, `@{...}`) may hold quotes and signs that
/// XML forbids, so these are blanked first. A document that is broken even then gives the elements before the break.
struct PolicyXml
{
    struct Element
    {
        QString name;
        QStringList path; ///< names of the elements around it, from the root
        QHash<QString, QString> attributes;
        QString text; ///< directly inside it
    };
    QList<Element> elements;
    bool isBroken = false;

    static PolicyXml read(const QString& text);
    /// The text with every policy expression replaced by letters that XML allows.
    static QString withoutExpressions(const QString& text);
};

} // namespace audit
