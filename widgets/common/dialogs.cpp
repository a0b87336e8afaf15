// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/dialogs.h"

#include "widgets/common/controls.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QUrl>
#include <QVBoxLayout>

namespace widgets::common {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(widgets::common::Dialogs)
};

struct Frame
{
    QDialog* dialog;
    QVBoxLayout* body;
    QHBoxLayout* buttons;
};

Frame makeFrame(QWidget* parent, const QString& title)
{
    auto* dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setModal(true);
    dialog->setMinimumWidth(dialog->fontMetrics().averageCharWidth() * 62);
    auto* layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
    layout->setSpacing(space::m);
    auto* headline = new Label(title, TypeRole::Subtitle);
    headline->setWordWrap(true);
    layout->addWidget(headline);
    auto* body = columnLayout();
    layout->addLayout(body);
    layout->addSpacing(space::xs);
    auto* buttons = rowLayout();
    buttons->addStretch();
    layout->addLayout(buttons);
    return {dialog, body, buttons};
}

QPushButton* addCancel(const Frame& frame)
{
    QPushButton* cancel = pushButton(Text::tr("Cancel"));
    frame.buttons->addWidget(cancel);
    QObject::connect(cancel, &QPushButton::clicked, frame.dialog, &QDialog::reject);
    return cancel;
}

} // namespace

QDialog* ask(QWidget* parent, const Question& question, std::function<void()> accepted)
{
    const Frame frame = makeFrame(parent, question.title);
    frame.body->addWidget(paragraph(question.text, Ink::Secondary));
    QPushButton* cancel = addCancel(frame);
    QPushButton* action = pushButton(question.action, question.danger ? ButtonKind::Danger : ButtonKind::Primary);
    frame.buttons->addWidget(action);
    if (!question.typedName.isEmpty()) {
        auto* label = new Label(Text::tr("Type %1 to go on:").arg(question.typedName));
        auto* edit = new QLineEdit;
        label->setBuddy(edit);
        edit->setAccessibleName(label->text());
        frame.body->addWidget(label);
        frame.body->addWidget(edit);
        action->setEnabled(false);
        QObject::connect(edit, &QLineEdit::textChanged, action,
                         [action, name = question.typedName](const QString& text) { action->setEnabled(text == name); });
        QObject::connect(edit, &QLineEdit::returnPressed, action, &QPushButton::click);
        edit->setFocus();
    } else if (question.danger) {
        cancel->setDefault(true);
        cancel->setFocus();
    } else {
        action->setDefault(true);
        action->setFocus();
    }
    QObject::connect(action, &QPushButton::clicked, frame.dialog, &QDialog::accept);
    QObject::connect(frame.dialog, &QDialog::accepted, parent, std::move(accepted));
    frame.dialog->open();
    return frame.dialog;
}

QDialog* askForText(QWidget* parent, const QString& title, const QString& label, const QString& initial,
                    std::function<void(const QString&)> accepted)
{
    const Frame frame = makeFrame(parent, title);
    auto* name = new Label(label, TypeRole::Body, Ink::Secondary);
    auto* edit = new QLineEdit(initial);
    name->setBuddy(edit);
    edit->setAccessibleName(label);
    edit->selectAll();
    frame.body->addWidget(name);
    frame.body->addWidget(edit);
    addCancel(frame);
    QPushButton* action = pushButton(Text::tr("Save"), ButtonKind::Primary);
    action->setDefault(true);
    action->setEnabled(!initial.trimmed().isEmpty());
    frame.buttons->addWidget(action);
    QObject::connect(edit, &QLineEdit::textChanged, action,
                     [action](const QString& text) { action->setEnabled(!text.trimmed().isEmpty()); });
    QObject::connect(action, &QPushButton::clicked, frame.dialog, &QDialog::accept);
    QObject::connect(frame.dialog, &QDialog::accepted, parent,
                     [edit, accepted = std::move(accepted)] { accepted(edit->text().trimmed()); });
    frame.dialog->open();
    edit->setFocus();
    return frame.dialog;
}

QDialog* askBeforeOpening(QWidget* parent, const QString& address)
{
    const QUrl url{address};
    const QStringList allowed{QStringLiteral("http"), QStringLiteral("https"), QStringLiteral("mailto")};
    const bool opens = url.isValid() && allowed.contains(url.scheme().toLower());
    const Frame frame = makeFrame(parent, opens ? Text::tr("Open this link in the browser?") : Text::tr("This link cannot be opened"));
    frame.body->addWidget(paragraph(opens ? Text::tr("The link comes from a model's answer or a document. Check where it leads before you open it.")
                                          : Text::tr("Pilothouse opens only web and mail addresses."),
                                    Ink::Secondary));
    frame.body->addWidget(paragraph(address, Ink::Text, TypeRole::Code));
    addCancel(frame);
    QPushButton* copy = pushButton(Text::tr("Copy address"), ButtonKind::Plain, QStringLiteral("copy"));
    frame.buttons->addWidget(copy);
    QObject::connect(copy, &QPushButton::clicked, frame.dialog, [address] { QGuiApplication::clipboard()->setText(address); });
    QObject::connect(copy, &QPushButton::clicked, frame.dialog, &QDialog::reject);
    if (opens) {
        QPushButton* open = pushButton(Text::tr("Open in browser"), ButtonKind::Primary, QStringLiteral("open-external"));
        frame.buttons->addWidget(open);
        QObject::connect(open, &QPushButton::clicked, frame.dialog, &QDialog::accept);
        QObject::connect(frame.dialog, &QDialog::accepted, frame.dialog, [url] { QDesktopServices::openUrl(url); });
    }
    frame.dialog->open();
    return frame.dialog;
}

} // namespace widgets::common
