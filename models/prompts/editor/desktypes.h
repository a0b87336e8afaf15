// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>
#include <optional>

/// What an editor of the library shows: plain values, so that views depend on no file format, no Git and no template language.
namespace prompts::editor {

enum class FileState { Clean, Modified, Added, Untracked, Deleted, Renamed, Conflicted };

/// One file of the library.
struct TreeEntry
{
    QString path; ///< relative to the library, with '/'
    FileState state = FileState::Clean;
    QStringList labels; ///< that point at a version of it
    QStringList tags;
    QString name, description; ///< of the front matter; name may be empty
    int errors = 0, warnings = 0;
    bool hasDraft = false; ///< typed, not yet saved
    bool operator==(const TreeEntry&) const = default;
};

enum class Severity { Note, Warning, Error };

/// Something wrong in a text. Lines and columns from 1, in UTF-16 units; length 0: to the end of the word.
struct Problem
{
    int line = 1, column = 1, length = 0;
    Severity severity = Severity::Error;
    QString message, remedy;
    bool operator==(const Problem&) const = default;
};

/// An input of a prompt, as the front matter has it.
struct InputField
{
    QString name, type, description, sample;
    bool isDeclared = true; ///< false: only the template uses it
    bool operator==(const InputField&) const = default;
};

/// What the form shows of the front matter. Absent numbers are not set in the file.
struct FrontMatter
{
    QString name, description, api, model, deployment;
    QStringList authors, tags;
    std::optional<double> temperature, topP;
    std::optional<int> maxTokens;
    QList<InputField> inputs;
    bool isReadable = true; ///< false: the YAML is broken, the form waits
    bool operator==(const FrontMatter&) const = default;
};

/// One field of the form, as it was edited.
struct FormEdit
{
    enum class Field { Name, Description, Authors, Tags, Api, Model, Deployment, Temperature, TopP, MaxTokens, InputType, InputSample, InputDescription, InputAdded, InputRemoved, InputRenamed };
    Field field = Field::Name;
    QString input; ///< name of the input for fields of one
    QString value; ///< empty: taken out of the file
};

/// One message as a model will get it.
struct PreviewMessage
{
    QString role, text;
    int tokens = 0;
    QStringList images;
};

/// Estimated cost of one call.
struct CostRow
{
    QString model;
    double inputCost = 0;  ///< of the rendered messages, US dollars
    double outputCost = 0; ///< of max tokens, when set
    int contextLength = 0; ///< 0: unknown
    bool isChosen = false; ///< the model of the front matter
};

struct Preview
{
    QList<PreviewMessage> messages;
    int tokens = 0; ///< of the whole call, with the framing of messages
    int contextLength = 0;
    QString encoding;
    QList<CostRow> costs;
    QString problem; ///< why nothing could be rendered; messages are then those of the last time it could
    int problemLine = 0;
};

/// Metrics of one version, from telemetry.
struct VersionMetrics
{
    qint64 uses = 0;
    double medianMs = 0, inputTokens = 0, outputTokens = 0, cost = 0;
    QDateTime lastUsed;
};

/// One version of a file.
struct VersionRow
{
    QString commit, shortId, summary, author, path; ///< path at that time
    QDateTime when;
    QStringList labels;
    std::optional<VersionMetrics> metrics;
};

/// A stretch of changed words in one line, in UTF-16 units.
using WordSpan = QPair<int, int>;

struct DiffRow
{
    enum class Kind { Same, Changed, Added, Removed, Gap };
    Kind kind = Kind::Same;
    int oldLine = 0, newLine = 0; ///< from 1; 0: absent on that side
    QString oldText, newText;
    QList<WordSpan> oldWords, newWords;
    int hidden = 0; ///< Gap: how many unchanged lines it stands for
};

struct DiffRows
{
    QList<DiffRow> rows;
    int added = 0, removed = 0;
    bool isBinary = false;
};

/// A label and where it stands.
struct LabelRow
{
    QString name, commit, shortId, summary;
    bool isProtected = false;
    QString movedBy;
    QDateTime movedAt;
    QString proposedCommit, proposedShortId, proposedBy, proposalId; ///< waiting for a second person
    bool canApprove = false; ///< the signed-in person is another one than who proposed
};

struct LabelMove
{
    enum class Kind { Moved, Proposed, Approved, Removed };
    Kind kind = Kind::Moved;
    QString label, path, fromShortId, toShortId, toCommit, by, approvedBy, note;
    QDateTime when;
};

struct BranchRow
{
    QString name;
    bool isCurrent = false, isRemote = false;
};

/// Where this copy stands against its remote.
struct SyncState
{
    QString branch, remote;
    int ahead = 0, behind = 0;
    bool isMerging = false; ///< a merge waits for its conflicts
};

/// One place where two sides changed the same lines, or a stretch where they agree.
struct MergeRegion
{
    bool isConflict = false;
    QString base, ours, theirs; ///< with their line ends; only `ours` for an agreed stretch
};

struct MergeFile
{
    QString path;
    QString oursName, theirsName; ///< branches, for headings
    QList<MergeRegion> regions;
    bool isBinary = false;
};

struct SearchHit
{
    QString path;
    int line = 1, column = 1, length = 0;
    QString text;      ///< the line, cut around the place
    int textBegin = 0; ///< where the place stands in `text`
};

} // namespace prompts::editor
