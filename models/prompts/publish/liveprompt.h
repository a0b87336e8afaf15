// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/publish/bundle.h"

#include <QHash>
#include <QStringList>

namespace prompts {

/// What stands in one place for one prompt.
struct LivePrompt
{
    Bundle bundle;
    QString place;       ///< "appconfig:appcs-contoso-chat", "folder:/srv/prompts", "endpoint:ep-contoso-chat"
    QString environment; ///< label of the store, sub-folder, or the endpoint's deployment; may be empty
    QString etag;        ///< what a change must still find
    bool isReadOnly = false; ///< locked in the store
    int traffic = -1;    ///< percent of an endpoint's calls; -1: does not apply
    core::Error problem; ///< kind None, or why the value cannot be read as a prompt
    bool isReadable() const { return problem.kind == core::ErrorKind::None; }
    friend bool operator==(const LivePrompt&, const LivePrompt&) = default;
};

/// What the library knows of one prompt, for comparing.
struct LibraryFacts
{
    QString id;
    QStringList versions;            ///< commits of its history, newest first
    QHash<QString, QString> labels;  ///< commit by label
    QHash<QString, QString> hashes;  ///< contentHash() by commit, as far as known
};

enum class Drift {
    None,
    NotInLibrary,   ///< the library has no such prompt
    Unreadable,     ///< the value is no published prompt
    EditedByHand,   ///< what stands there is not what was published
    UnknownVersion, ///< a commit that this library does not have, or none
    OtherContent,   ///< the commit is known, but its content is another
    BehindLabel,    ///< the label of this environment points at a newer version
    AheadOfLabel,   ///< ... at an older one
    OffLabel,       ///< ... at a version that is in no order with it
    NotLive,        ///< the label points at a version, and nothing is live
};
/// One sentence for lists.
QString driftText(Drift drift);
/// "editedByHand", for JSON.
QString driftName(Drift drift);

/// The library's label for an environment's name: itself, or its usual other spelling (prod/production, stage/staging, dev/development),
/// whichever exists in `labels`; empty when none does.
QString labelOfEnvironment(const QString& environment, const QStringList& labels);

struct DriftFinding
{
    Drift drift = Drift::None;
    QString label;    ///< of the library that was compared with
    QString expected; ///< commit that the label points at
    int behind = 0;   ///< versions between the two, where they are in order
};
/// Compares what is live with what the library knows; `facts` null: the library has no such prompt.
DriftFinding driftOf(const LivePrompt& live, const LibraryFacts* facts);

/// A prompt and an environment, with what is live there and how far it is from the library.
struct LiveRow
{
    QString id, place, environment;
    std::optional<LivePrompt> live; ///< nothing: only the library has it
    DriftFinding finding;
};
/// A row for everything live, and one for each labelled prompt that is not live in an environment of that name that `live` speaks of. By
/// prompt, place, environment.
QList<LiveRow> liveRows(const QList<LivePrompt>& live, const QList<LibraryFacts>& library);

} // namespace prompts
