// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/entra/entrastate.h"

namespace sandbox::entra {

/// Text made safe for HTML, quotes included.
QString escaped(const QString& text);

/// A plain page: no script, no remote resource. `body` is HTML.
Response page(int status, const QString& title, const QString& body);

struct Choice
{
    QString action;  ///< where the form posts to
    QString request; ///< the authorize request's query, carried along
    QString title;
    QString note;
    QString loginHint;
    QList<User> accounts;
};
/// The account picker: one button an account, a field for another one, and Cancel. Works without JavaScript.
Response accountPicker(const Choice& choice);

/// One more step before the sign-in is complete (`what` says which), with Continue and Cancel.
Response confirmation(const Choice& choice, const User& user, const QString& what);

/// Refusal that cannot be sent to a redirect URI.
Response refusalPage(World& world, const Request& request, const Refusal& refusal);

/// response_mode=form_post: a form that submits itself, and has a button where scripts are off.
Response formPost(World& world, const QString& target, const QList<QPair<QString, QString>>& fields);

} // namespace sandbox::entra
