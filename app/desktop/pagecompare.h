// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace widgets::common {
class Page;
}

namespace desktop {

class Application;

/// Prompts × deployments, over the library, the estate and the playground's flow.
widgets::common::Page* makeCompare(Application* application);
/// Opens the page with a prompt as it stands in the editor.
void compareDraft(Application* application, const QString& path, const QString& text, const QHash<QString, QString>& inputs);
/// Opens the playground with a prompt as it stands in the editor; it answers the next questions.
void runDraft(Application* application, const QString& path, const QString& text, const QHash<QString, QString>& inputs);

} // namespace desktop
