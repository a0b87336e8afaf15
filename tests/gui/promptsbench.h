// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/editor/desk.h"
#include "prompts/editor/document.h"
#include "widgets/prompts/promptspage.h"

#include <QTemporaryDir>
#include <functional>
#include <memory>

namespace gui {

/// The prompts page over a library of its own in a temporary folder, with somebody signed in.
class PromptsBench
{
public:
    PromptsBench();
    ~PromptsBench();

    /// Opens the library (again): as after a start of the program.
    void start();
    /// The program goes away without saying good-bye to anybody.
    void stop();
    bool isOpen() const { return desk && desk->state() == prompts::editor::Desk::State::Open; }
    static bool waitFor(const std::function<bool()>& condition);
    /// Writes a file of the library as another program would.
    bool write(const QString& path, const QByteArray& bytes) const;
    QByteArray read(const QString& path) const;
    /// Opens a prompt and waits until it was examined.
    widgets::prompts::PromptTab* open(const QString& path);
    bool commit(const QStringList& paths, const QString& message);
    /// Runs a task of the desk to its end; its error as text, or empty.
    template <typename T> QString finish(QCoro::Task<core::Result<T>> task)
    {
        bool isDone = false;
        QString error;
        QCoro::connect(std::move(task), desk.get(), [&](const core::Result<T>& result) {
            isDone = true;
            error = result ? QString() : core::explainInOneLine(result.error());
        });
        return waitFor([&] { return isDone; }) ? error : QStringLiteral("it did not end");
    }

    QTemporaryDir folder;
    /// Shared, because what the repository has begun may end after the bench.
    std::shared_ptr<prompts::Signer> signer = std::make_shared<prompts::Signer>(prompts::Signer{QStringLiteral("Ada Lovelace"), QStringLiteral("ada@contoso.com")});
    std::unique_ptr<prompts::editor::Desk> desk;
    std::unique_ptr<widgets::prompts::PromptsPage> page;
};

} // namespace gui
