// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/desk.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QPointer>
#include <QSaveFile>

namespace flows {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(flows::Desk)
};

constexpr int kParseAfterMs = 150;
constexpr int kParseLargeAfterMs = 700; ///< a large text is not read at every pause in typing
constexpr qsizetype kLarge = 100'000;
constexpr qint64 kMaxDraft = 4 * 1024 * 1024;

/// A file name out of what a person calls the flow.
QString fileNameOf(const QString& name)
{
    QString file;
    for (const QChar& c : name.simplified().toLower()) {
        file += c.isLetterOrNumber() || c == QLatin1Char('-') || c == QLatin1Char('_') ? c : c.isSurrogate() ? c : QLatin1Char('-');
    }
    while (file.contains(QLatin1String("--"))) {
        file.replace(QLatin1String("--"), QLatin1String("-"));
    }
    return file.isEmpty() || file == QLatin1String("-") ? QStringLiteral("flow") : file.left(80);
}

} // namespace

Desk::Desk(DeskParts parts, QObject* parent) : QObject(parent), m_parts(std::move(parts))
{
    m_parse.setSingleShot(true);
    connect(&m_parse, &QTimer::timeout, this, &Desk::parseNow);
}

Desk::~Desk()
{
    if (m_parse.isActive()) {
        keepDraft();
    }
    m_cancel.cancel();
    if (m_control) {
        m_control->cancel();
    }
}

void Desk::open()
{
    if (m_state == State::Opening) {
        return;
    }
    prompts::Library::Parts library;
    library.folder = m_parts.folder;
    m_library = std::make_unique<prompts::Library>(library);
    connect(m_library.get(), &prompts::Library::changed, this, &Desk::onLibraryChanged);
    m_state = State::Opening;
    Q_EMIT stateChanged();
    bringUp(QPointer<Desk>(this));
}

void Desk::openFolder(const QString& folder)
{
    closeFlow();
    m_parts.folder = folder;
    m_state = State::Closed;
    open();
}

QCoro::Task<> Desk::bringUp(QPointer<Desk> self)
{
    const QPointer<prompts::Library> library = self->m_library.get();
    const core::Result<void> opened = co_await library->open();
    if (!self || !library || self->m_library.get() != library) {
        co_return; // another folder was chosen meanwhile
    }
    self->m_state = opened ? State::Open : State::Failed;
    self->m_error = opened ? core::Error{} : opened.error();
    self->takeEntries();
    Q_EMIT self->stateChanged();
}

void Desk::takeEntries()
{
    const std::shared_ptr<const prompts::LibrarySnapshot> snapshot = m_library ? m_library->snapshot() : nullptr;
    m_entries = snapshot ? flowsOf(*snapshot, snapshot->paths().filter(QLatin1String(kFlowSuffix))) : QList<FlowEntry>();
    Q_EMIT entriesChanged();
}

void Desk::onLibraryChanged(const QStringList& paths)
{
    const bool hasFlows = std::any_of(paths.begin(), paths.end(), [](const QString& path) { return path.endsWith(QLatin1String(kFlowSuffix)); });
    if (hasFlows) {
        takeEntries();
    }
    if (!isOpen()) {
        return;
    }
    const std::optional<QByteArray> now = m_library->snapshot()->read(m_path);
    if (paths.contains(m_path) && now && *now != m_saved) {
        if (isModified() && *now != m_text) {
            Q_EMIT changedOutside();
            return;
        }
        reloadFromDisk();
        return;
    }
    parseNow(); // a prompt or sub-flow that it uses may have come or gone
}

core::Result<void> Desk::openFlow(const QString& path)
{
    const std::optional<QByteArray> bytes = m_library && m_library->isOpen() ? m_library->snapshot()->read(path) : std::nullopt;
    if (!bytes) {
        return core::Error::make(core::ErrorKind::NotFound, Text::tr("The flow is not in the library any more."), path);
    }
    closeFlow();
    m_path = path;
    m_saved = *bytes;
    QByteArray text = *bytes;
    QFile draft(draftFile());
    const bool hasDraft = !draft.fileName().isEmpty() && draft.size() < kMaxDraft && draft.open(QIODevice::ReadOnly);
    if (hasDraft) {
        text = draft.readAll();
    }
    takeText(text);
    Q_EMIT flowOpened();
    Q_EMIT textReplaced();
    Q_EMIT modifiedChanged();
    if (hasDraft && isModified()) {
        Q_EMIT noted(Text::tr("What you had not saved in \"%1\" is here again.").arg(m_document.flow().name));
    }
    return core::Result<void>::ok();
}

void Desk::closeFlow()
{
    if (m_parse.isActive()) {
        parseNow();
    }
    if (m_control) {
        m_control->cancel();
        m_control.reset();
    }
    m_path.clear();
    m_text.clear();
    m_saved.clear();
    m_document = FlowDocument();
    m_problems.clear();
    m_inputs.clear();
    m_variants.clear();
    m_breakpoints.clear();
    forgetRun();
    Q_EMIT flowOpened();
}

void Desk::reloadFromDisk()
{
    const std::optional<QByteArray> now = m_library->snapshot()->read(m_path);
    if (!now) {
        return;
    }
    m_saved = *now;
    dropDraft();
    takeText(*now);
    Q_EMIT textReplaced();
    Q_EMIT modifiedChanged();
}

QList<QPair<QString, QString>> Desk::samples() const
{
    QList<QPair<QString, QString>> list{{QString(), Text::tr("Empty")}};
    const QHash<QString, QByteArray> all = prompts::Library::samples();
    QStringList paths = all.keys().filter(QLatin1String(kFlowSuffix));
    paths.sort();
    for (const QString& path : std::as_const(paths)) {
        list << qMakePair(path, parseFlow(all.value(path), path).flow.name);
    }
    return list;
}

core::Result<QString> Desk::create(const QString& name, const QString& sample)
{
    if (m_state != State::Open) {
        return core::Error::make(core::ErrorKind::Storage, Text::tr("The library is not open."), m_parts.folder);
    }
    FlowDocument document = sample.isEmpty() ? FlowDocument::empty(name) : FlowDocument::fromText(prompts::Library::samples().value(sample));
    if (!sample.isEmpty()) {
        const core::Result<void> named = document.set({QStringLiteral("name")}, name);
        if (!named) {
            return named.error();
        }
    }
    const QString base = QStringLiteral("flows/") + fileNameOf(name);
    QString path = base + QLatin1String(kFlowSuffix);
    for (int number = 2; m_library->snapshot()->contains(path); ++number) {
        path = QStringLiteral("%1-%2%3").arg(base).arg(number).arg(QLatin1String(kFlowSuffix));
    }
    const core::Result<void> added = m_library->add(path, document.text());
    return added ? core::Result<QString>(path) : core::Result<QString>(added.error());
}

core::Result<void> Desk::remove(const QString& path)
{
    if (path == m_path) {
        closeFlow();
    }
    return m_library->remove(path);
}

QString Desk::undoText() const
{
    return m_library && m_library->canUndo() ? m_library->undoText() : QString();
}

core::Result<void> Desk::undoRemoval()
{
    return m_library->undo();
}

core::Result<void> Desk::save()
{
    parseNow();
    if (!isOpen() || !isModified()) {
        return core::Result<void>::ok();
    }
    const QByteArray text = m_text;
    const core::Result<void> written = m_library->write(m_path, text, m_saved);
    if (!written) {
        if (written.error().kind == core::ErrorKind::Conflict) {
            Q_EMIT changedOutside();
        }
        return written;
    }
    m_saved = text;
    dropDraft();
    Q_EMIT modifiedChanged();
    return written;
}

void Desk::setText(const QString& text)
{
    const bool was = isModified();
    m_text = text.toUtf8();
    m_parse.start(m_text.size() > kLarge ? kParseLargeAfterMs : kParseAfterMs);
    if (was != isModified()) {
        Q_EMIT modifiedChanged();
    }
}

void Desk::parseNow()
{
    m_parse.stop();
    if (!isOpen()) {
        return;
    }
    takeText(m_text);
    keepDraft();
}

void Desk::takeText(const QByteArray& text)
{
    m_text = text;
    m_document = FlowDocument::fromText(text, m_path);
    m_problems = parseInLibrary(text, m_path, m_library->snapshot()).problems;
    QSet<QString> ids;
    for (const Step& step : m_document.flow().steps) {
        ids.insert(step.id);
    }
    m_breakpoints.intersect(ids);
    Q_EMIT viewChanged();
}

QString Desk::draftFile() const
{
    const QByteArray name = QCryptographicHash::hash((m_parts.folder + QLatin1Char('\n') + m_path).toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
    return m_parts.dataFolder.isEmpty() || m_path.isEmpty() ? QString() : m_parts.dataFolder + QStringLiteral("/flow-drafts/") + QString::fromLatin1(name) + QStringLiteral(".yaml");
}

void Desk::keepDraft()
{
    const QString file = draftFile();
    if (file.isEmpty()) {
        return;
    }
    if (!isModified()) {
        dropDraft();
        return;
    }
    QDir().mkpath(m_parts.dataFolder + QStringLiteral("/flow-drafts"));
    QSaveFile draft(file);
    if (draft.open(QIODevice::WriteOnly) && draft.write(m_text) == m_text.size()) {
        draft.commit();
    }
}

void Desk::dropDraft()
{
    const QString file = draftFile();
    if (!file.isEmpty()) {
        QFile::remove(file);
    }
}

} // namespace flows
