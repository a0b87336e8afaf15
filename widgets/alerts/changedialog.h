// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/changerequest.h"

#include <QDialog>
#include <functional>

class QLineEdit;

namespace widgets::alerts {

/// A difference as text: each line behind "+ ", "- " or two spaces.
QString diffText(const QList<::deployments::DiffLine>& diff);

/// What is about to change, as a difference, before it is done. Not modal; deletes itself. GUI thread.
class ChangeDialog : public QDialog
{
    Q_OBJECT
public:
    struct Words
    {
        QString title, sentence, action;
        bool isDanger = false, takesComment = false;
    };
    ChangeDialog(const Words& words, const QList<::deployments::DiffLine>& diff, QWidget* parent);
    QString comment() const;

Q_SIGNALS:
    void agreed();

private:
    QLineEdit* m_comment = nullptr;
};

} // namespace widgets::alerts
