// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/reader/reader.h"

#include <QString>

namespace conversations {

using sandbox::reader::ReadRequest;
using sandbox::reader::ReadResult;
using sandbox::reader::Turn;

inline Turn turn(Turn::Role role, const QString& text)
{
    Turn out;
    out.role = role;
    out.text = text;
    return out;
}
inline Turn instructions(const QString& text)
{
    return turn(Turn::Role::System, text);
}
inline Turn user(const QString& text)
{
    return turn(Turn::Role::User, text);
}
inline Turn assistant(const QString& text)
{
    return turn(Turn::Role::Assistant, text);
}

inline ReadResult answer(const QList<Turn>& turns)
{
    ReadRequest request;
    request.turns = turns;
    return sandbox::reader::read(request);
}

/// A grounding prompt in the form of numbered sources.
inline const QString& rules()
{
    static const QString text = QStringLiteral(
        "You answer questions of employees. Use only the sources below and cite them as [1].\n\n"
        "[1] Annual leave\nEmployees receive 25 days of annual leave per year. Leave must be requested at least 14 "
        "days in "
        "advance in the portal. Up to five unused days may be carried over until 31 March.\n\n"
        "[2] Expenses\nTravel expenses are reimbursed within 30 days. Hotel costs are limited to 140 euros per night. "
        "Claims above 500 euros are approved by Amara Diallo, the finance director.\nReceipts are required for:\n"
        "- meals above 15 euros\n- taxi rides\n- train tickets\n\n"
        "[3] 在宅勤務\n在宅勤務は週2日までです。月曜日は全員が出社します。申請は人事ポータルから行ってください。\n\n"
        "Answer in the language of the question.");
    return text;
}

} // namespace conversations
