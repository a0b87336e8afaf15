// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "prompts/editor/completion.h"
#include "prompts/editor/desktypes.h"

#include <QCoroTask>
#include <QHash>
#include <QObject>
#include <memory>

namespace prompts {
struct OpenedFile;
}

namespace prompts::editor {

class Desk;
struct DocumentPrivate;

/// One file of the library while somebody works on it. The text lives here; each change is kept as a draft within 200 ms and examined
/// (problems, messages, tokens, form) on a worker, the newest text only. Made by Desk. GUI thread.
class Document : public QObject
{
    Q_OBJECT
public:
    enum class State { Loading, Ready, Failed };
    ~Document() override;

    QString path() const;
    /// `name:` of the front matter, or the file's name.
    QString title() const;
    State state() const;
    core::Error error() const; ///< why it could not be read, or could not be saved last
    bool isReadOnly() const;   ///< the file may not be written, or is from history
    QString text() const;
    /// The text as typed.
    void setText(const QString& text, int cursorLine = 0);
    int cursor() const; ///< line of the cursor when the draft was typed, from 1
    /// Differs from what the folder holds.
    bool isModified() const;
    /// The text came from a draft of an earlier run; until acknowledged.
    bool isRestored() const;
    QDateTime restoredAt() const; ///< when that draft was typed
    void acknowledgeRestored();
    /// Back to what the folder holds; the draft is given up.
    void revert();
    /// Writes the folder's file. Conflict when another program wrote it meanwhile: then isChangedOutside() is true.
    QCoro::Task<core::Result<void>> save();

    /// Another program wrote (or removed) the file since it was read.
    bool isChangedOutside() const;
    QString outsideText() const;
    bool isGone() const;
    void takeOutside(); ///< its text replaces this one
    void keepMine();    ///< the next save overwrites what is there now

    // What is known about the text, as of the last examination
    const QList<Problem>& problems() const;
    const Preview& preview() const;
    const FrontMatter& frontMatter() const;
    const Vocabulary& vocabulary() const;
    /// The examination of the text as it stands is done.
    bool isExamined() const;

    /// The value of an input in the preview, instead of its sample; JSON for lists, objects, numbers. Empty: the sample again.
    void setInput(const QString& name, const QString& value);
    QHash<QString, QString> inputs() const;
    /// Models that costs are shown for, besides the prompt's own.
    void setCostModels(const QStringList& models);
    /// Changes one member of the front matter and nothing else of the text. InvalidInput when the text must be edited by hand.
    core::Result<void> applyForm(const FormEdit& edit);

Q_SIGNALS:
    void stateChanged();
    /// The text was replaced by something else than typing (form, reload, revert).
    void textReplaced();
    void modifiedChanged();
    void examined();
    void outsideChanged();

private:
    friend class Desk;
    Document(Desk* desk, const QString& path);
    QCoro::Task<> load();
    QCoro::Task<> lookOutside(QString blob);
    void take(const OpenedFile& file);
    void setPath(const QString& path);
    void examineSoon();
    void examine();
    void keepDraft();
    void replace(const QString& text);
    void fail(const core::Error& error);
    std::unique_ptr<DocumentPrivate> d;
};

} // namespace prompts::editor
