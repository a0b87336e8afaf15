// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace sandbox::arm {

/// An ARM id or collection path taken apart. Everything is as written; compare without case.
struct ResourceId
{
    QString text;           ///< the whole, without a trailing slash
    QString subscriptionId; ///< empty outside subscriptions
    QString resourceGroup;
    QString scope;    ///< what the last "/providers/" hangs on; all of it when there is none
    QString provider; ///< namespace of the last provider part
    QStringList types;
    QStringList names; ///< one shorter than types for a collection

    static ResourceId parse(const QString& path);
    /// "Microsoft.Search/searchServices"; "Microsoft.Resources/subscriptions" or "Microsoft.Resources/resourceGroups"
    /// for ids without provider; empty for anything else.
    QString type() const;
    bool isCollection() const { return !provider.isEmpty() && types.size() > names.size(); }
    QString name() const;
    /// "parent/child", as tracked child resources are named in generic lists.
    QString fullName() const { return names.join(QLatin1Char('/')); }
    /// The containing resource, else the scope; empty at the top.
    QString parent() const;
    /// "/subscriptions/{id}", empty outside.
    QString subscription() const;
    /// "/subscriptions/{id}/resourceGroups/{name}", empty outside.
    QString group() const;
};

/// Whether `id` is `scope` or lies below it.
bool isWithin(const QString& id, const QString& scope);
bool sameText(const QString& a, const QString& b);

} // namespace sandbox::arm
