// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "prompts/editor/desktypes.h"
#include "prompts/publish/publisher.h"

#include <QCoroTask>
#include <QObject>
#include <QPointer>
#include <memory>

namespace prompts::editor {

class Desk;

/// What stands in one place for one prompt.
struct LiveView
{
    QString place, environment, shortVersion, by;
    QDateTime at;
    QString sentence;     ///< how far it is from the library
    bool isDrifting = false;
};

/// Where a prompt can be published to.
struct PublishChoice
{
    QString title;
    bool isProduction = false;
};

/// What a publication would do, to be shown first.
struct PublishProposal
{
    QString title;
    QStringList notes;
    QString confirm; ///< the word to type; empty: none
    DiffRows diff;
    bool changesNothing = false;
};

/// Publishing as a page works with it: what of a prompt is live where, and the way there in two steps, a plan that is shown and its carrying
/// out. GUI thread.
class LiveDesk : public QObject
{
    Q_OBJECT
public:
    using Places = QList<std::shared_ptr<PublishPlace>>;
    struct Parts
    {
        PublisherParts publisher;
        std::function<QCoro::Task<core::Result<Places>>()> places; ///< of the estate, as the account sees them
    };
    LiveDesk(Desk* desk, Parts parts, QObject* parent = nullptr);

    QCoro::Task<core::Result<QList<LiveView>>> read(QString path);
    /// Of the last read().
    QList<PublishChoice> choices() const;
    /// `revision`: commit or label's commit; empty: the last commit.
    QCoro::Task<core::Result<PublishProposal>> plan(int choice, QString path, QString revision);
    /// Carries out the last plan; one sentence.
    QCoro::Task<core::Result<QString>> carryOut(QString typed);

private:
    QPointer<Desk> m_desk;
    Parts m_parts;
    Publisher m_publisher;
    Places m_places;
    std::shared_ptr<PublishPlace> m_planned;
    PublishPlan m_plan;
};

} // namespace prompts::editor
