// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deployments/startchange.h"

#include "deployments/changerunner.h"
#include "widgets/common/dialogs.h"

#include <QCoreApplication>

namespace widgets::deployments {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(widgets::deployments::StartChange)
};

} // namespace

void startChange(QWidget* parent, ::deployments::ChangeRunner* runner, const ::deployments::ChangeRequest& change, const ChangeTarget& target,
                 std::function<void()> started)
{
    const auto start = [runner, change, started] {
        runner->start(change);
        started();
    };
    if (!target.isProduction) {
        return start();
    }
    common::Question question;
    question.title = Text::tr("Change production?");
    question.text = Text::tr("%1 belongs to a resource that is tagged as production.").arg(target.name);
    question.action = target.isNew ? Text::tr("Create") : Text::tr("Apply");
    question.typedName = target.name;
    common::ask(parent, question, start);
}

} // namespace widgets::deployments
