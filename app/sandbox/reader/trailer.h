// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sandbox::reader {

/// Cuts off what no longer belongs to the last document of a prompt (a "Question:" label, rules for the answer) and
/// returns it.
QString takeTrailer(QString& body);

/// Does a paragraph talk about how to answer, rather than about the subject?
bool isInstruction(const QString& paragraph);

/// The question behind the last label such as "Question:" or "質問：", up to a following "Answer:"; empty when there is
/// none.
QString labelledQuestion(const QString& text);

} // namespace sandbox::reader
