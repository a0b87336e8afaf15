// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/playground/conversationlist.h"

#include "widgets/common/dialogs.h"
#include "widgets/common/icons.h"
#include "widgets/common/stylepaint.h"
#include "widgets/playground/words.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QSaveFile>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace widgets::playground {

using namespace common;
using ::playground::ConversationModel;

namespace {

/// Title above, time and size below; while searching, what matched.
class RowDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {120, QFontMetrics(Theme::font(TypeRole::Body)).height() + QFontMetrics(Theme::font(TypeRole::Caption)).height() + space::m};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Tokens& t = Theme::tokens();
        paint::row(painter, &option, option.widget);
        const QRect area = option.rect.adjusted(space::l, space::xs + 1, -space::l, -space::xs - 1);
        painter->setFont(Theme::font(TypeRole::Body));
        painter->setPen(t.text);
        const QFontMetrics large = painter->fontMetrics();
        painter->drawText(area, Qt::AlignTop | Qt::AlignLeading | Qt::TextSingleLine,
                          large.elidedText(index.data().toString(), Qt::ElideRight, area.width()));
        QString note = index.data(ConversationModel::MatchRole).toString().simplified();
        if (note.isEmpty()) {
            const int turns = index.data(ConversationModel::TurnsRole).toInt();
            note = whenAgo(index.data(ConversationModel::UpdatedRole).toDateTime(), QDateTime::currentDateTimeUtc());
            note += QStringLiteral("  ·  ") + (turns == 0 ? ConversationList::tr("draft") : ConversationList::tr("%n question(s)", nullptr, turns));
        }
        painter->setFont(Theme::font(TypeRole::Caption));
        painter->setPen(option.state.testFlag(QStyle::State_Selected) ? t.textSecondary : t.textHelper);
        painter->drawText(area, Qt::AlignBottom | Qt::AlignLeading | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(note, Qt::ElideRight, area.width()));
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            paint::focusRing(painter, QRectF(option.rect).adjusted(4, 1, -4, -1));
        }
    }
};

} // namespace

ConversationList::ConversationList(::playground::ConversationStore* store, QWidget* parent)
    : QWidget(parent), m_store(store), m_model(new ConversationModel(store, this)), m_search(new QLineEdit), m_list(new QListView),
      m_nothing(new Label({}, TypeRole::Body, Ink::Helper))
{
    setAccessibleName(tr("Conversations"));
    auto* layout = columnLayout(space::s);
    setLayout(layout);
    layout->setContentsMargins(0, space::s, 0, 0);
    auto* header = new SectionHeader(tr("Conversations"));
    header->setContentsMargins(space::m, 0, space::s, 0);
    QToolButton* add = iconButton(QStringLiteral("add"), tr("New conversation"), QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText));
    header->addAction(add);
    layout->addWidget(header);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search conversations"));
    m_search->setClearButtonEnabled(true);
    for (QToolButton* inside : m_search->findChildren<QToolButton*>()) {
        inside->setAccessibleName(tr("Clear the search"));
    }
    m_search->addAction(lineIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    auto* searchRow = rowLayout(0);
    searchRow->setContentsMargins(space::s, 0, space::s, 0);
    searchRow->addWidget(m_search);
    layout->addLayout(searchRow);
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(space::m, space::s, space::m, 0);
    layout->addWidget(m_nothing, 0, Qt::AlignTop);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setProperty("roundedRows", true);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Conversations"));
    m_list->viewport()->setAutoFillBackground(false);
    m_list->installEventFilter(this);
    layout->addWidget(m_list, 1);
    connect(add, &QToolButton::clicked, this, &ConversationList::newRequested);
    connect(m_search, &QLineEdit::textChanged, m_model, &ConversationModel::setSearch);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { Q_EMIT activated(index.data(ConversationModel::IdRole).toString()); });
    connect(m_list, &QListView::activated, this, [this](const QModelIndex& index) { Q_EMIT activated(index.data(ConversationModel::IdRole).toString()); });
    connect(m_list, &QListView::customContextMenuRequested, this, &ConversationList::openMenu);
    const auto keep = [this] {
        refreshEmpty();
        setCurrent(m_openId);
    };
    connect(m_model, &ConversationModel::modelReset, this, keep);
    refreshEmpty();
}

void ConversationList::refreshEmpty()
{
    const bool empty = m_model->rowCount() == 0;
    m_nothing->setVisible(empty);
    m_nothing->setText(m_search->text().isEmpty() ? tr("Questions that you ask are kept here.") : tr("No conversation contains this text."));
    m_list->setVisible(!empty);
    static_cast<QVBoxLayout*>(layout())->setStretchFactor(m_nothing, empty ? 1 : 0);
}

void ConversationList::setCurrent(const QString& id)
{
    m_openId = id;
    const int row = m_model->rowOf(id);
    m_list->setCurrentIndex(row >= 0 ? m_model->index(row) : QModelIndex());
}

void ConversationList::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

QString ConversationList::currentId() const
{
    return m_list->currentIndex().data(ConversationModel::IdRole).toString();
}

bool ConversationList::eventFilter(QObject* object, QEvent* event)
{
    if (object == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_F2) {
            renameCurrent();
            return true;
        }
        if (key == Qt::Key_Delete) {
            deleteCurrent();
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

void ConversationList::openMenu(const QPoint& at)
{
    if (!m_list->indexAt(at).isValid()) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(lineIcon(QStringLiteral("edit")), tr("Rename…"), QKeySequence(Qt::Key_F2), this, &ConversationList::renameCurrent);
    menu->addSeparator();
    menu->addAction(lineIcon(QStringLiteral("export")), tr("Export as Markdown…"), this, [this] { exportCurrent(true); });
    menu->addAction(lineIcon(QStringLiteral("export")), tr("Export as JSON…"), this, [this] { exportCurrent(false); });
    menu->addSeparator();
    menu->addAction(lineIcon(QStringLiteral("delete")), tr("Delete…"), QKeySequence(Qt::Key_Delete), this, &ConversationList::deleteCurrent);
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

void ConversationList::renameCurrent()
{
    const QString id = currentId();
    if (id.isEmpty()) {
        return;
    }
    askForText(window(), tr("Rename the conversation"), tr("Name"), m_list->currentIndex().data().toString(), [this, id](const QString& title) {
        const core::Result<void> done = m_store->rename(id, title);
        if (!done) {
            Q_EMIT failed(done.error());
        }
    });
}

void ConversationList::deleteCurrent()
{
    const QString id = currentId();
    if (id.isEmpty()) {
        return;
    }
    const QString title = m_list->currentIndex().data().toString();
    ask(window(), {tr("Delete this conversation?"), tr("“%1” with all its questions and answers is deleted from this computer. This cannot be undone.").arg(title), tr("Delete"), true, {}},
        [this, id] {
            const core::Result<void> done = m_store->remove(id);
            if (!done) {
                Q_EMIT failed(done.error());
            } else {
                Q_EMIT removed(id);
            }
        });
}

void ConversationList::exportCurrent(bool asMarkdown)
{
    const core::Result<::playground::Conversation> loaded = m_store->load(currentId());
    if (!loaded) {
        Q_EMIT failed(loaded.error());
        return;
    }
    const QByteArray contents = asMarkdown ? ::playground::toMarkdown(*loaded).toUtf8() : ::playground::toJsonText(*loaded);
    auto* dialog = new QFileDialog(window(), tr("Export the conversation"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(asMarkdown ? QStringLiteral("md") : QStringLiteral("json"));
    QString name = loaded->title.isEmpty() ? tr("Conversation") : loaded->title;
    name.replace(QLatin1Char('/'), QLatin1Char('-'));
    dialog->selectFile(name + QLatin1Char('.') + dialog->defaultSuffix());
    connect(dialog, &QFileDialog::fileSelected, this, [this, contents](const QString& file) { write(file, contents); });
    dialog->open();
}

void ConversationList::write(const QString& file, const QByteArray& contents)
{
    QSaveFile out(file);
    if (out.open(QIODevice::WriteOnly) && out.write(contents) == contents.size() && out.commit()) {
        Q_EMIT exported(file);
    } else {
        Q_EMIT failed(core::Error::make(core::ErrorKind::Storage, out.errorString(), file));
    }
}

} // namespace widgets::playground
