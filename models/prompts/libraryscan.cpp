// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/libraryscan.h"
#include "prompts/frontmatter.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QThread>
#include <QThreadPool>
#include <algorithm>
#include <atomic>

namespace prompts {

namespace {

constexpr qint64 largestKept = 512 * 1024;
constexpr std::size_t mostFiles = 200'000;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(prompts::Library)
};

/// A value of one line that means what it says: no quotes with escapes, anchors, blocks, flow maps.
std::optional<QString> plainValue(QByteArrayView text)
{
    text = text.trimmed();
    if (text.isEmpty()) {
        return QString();
    }
    const char first = text.front();
    if (first == '"' || first == '\'') {
        const qsizetype end = text.indexOf(first, 1);
        if (end != text.size() - 1 || text.contains('\\')) {
            return std::nullopt;
        }
        return QString::fromUtf8(text.sliced(1, end - 1));
    }
    if (QByteArrayView("|>&*!{[%@`").contains(first)) {
        return std::nullopt;
    }
    const qsizetype comment = text.indexOf(" #");
    const QString value = QString::fromUtf8(comment < 0 ? text : text.first(comment).trimmed());
    return value == QLatin1String("~") || value == QLatin1String("null") ? QString() : value;
}

std::optional<QStringList> plainList(QByteArrayView text)
{
    text = text.trimmed();
    if (!text.startsWith('[') || !text.endsWith(']') || text.contains('{') || text.contains('\\')) {
        return std::nullopt;
    }
    QStringList items;
    const QString inside = QString::fromUtf8(text.sliced(1, text.size() - 2));
    for (const QString& item : inside.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const std::optional<QString> value = plainValue(item.toUtf8());
        if (!value) {
            return std::nullopt;
        }
        items << *value;
    }
    return items;
}

/// Reads top members of a front matter line by line; gives up at whatever is not plain.
class QuickReader
{
public:
    explicit QuickReader(PromptEntry& entry) : m_entry(entry) {}

    bool read(QByteArrayView front)
    {
        for (qsizetype begin = 0; begin < front.size();) {
            qsizetype end = front.indexOf('\n', begin);
            end = end < 0 ? front.size() : end;
            QByteArrayView line = front.sliced(begin, end - begin);
            begin = end + 1;
            if (line.endsWith('\r')) {
                line.chop(1);
            }
            if (!take(line)) {
                return false;
            }
        }
        m_entry.model = m_entry.model.isEmpty() ? m_configured : m_entry.model;
        return true;
    }

private:
    bool take(QByteArrayView line)
    {
        const QByteArrayView content = line.trimmed();
        if (content.isEmpty() || content.startsWith('#')) {
            return true;
        }
        if (line.contains('\t') || content.contains('<') || content.startsWith('&')) {
            return false;
        }
        const qsizetype indent = line.indexOf(content.front());
        if (content.startsWith("- ") || content == "-") {
            return takeItem(indent, content);
        }
        const qsizetype colon = content.indexOf(':');
        if (colon < 0 || (colon + 1 < content.size() && content[colon + 1] != ' ')) {
            return indent > 0 && m_top != "model" && m_top != "metadata" && !wants(m_top); // continued text of a member that is not read
        }
        const QByteArray key = content.first(colon).trimmed().toByteArray();
        const QByteArrayView value = content.sliced(colon + 1);
        if (indent == 0) {
            m_top = key;
            m_second.clear();
            m_secondIndent = -1;
            return takeTop(key, value);
        }
        if (m_top != "model") {
            return m_top != "metadata" && !wants(m_top); // metadata may hold tags: rare, read with the parser
        }
        if (m_secondIndent < 0 || indent <= m_secondIndent) {
            m_secondIndent = indent;
            m_second = key;
        }
        return takeModel(key, value, indent == m_secondIndent);
    }
    static bool wants(const QByteArray& key)
    {
        return key == "name" || key == "description" || key == "version" || key == "tags" || key == "authors" || key == "displayName";
    }
    bool takeTop(const QByteArray& key, QByteArrayView value)
    {
        if (key == "tags" || key == "authors") {
            if (value.trimmed().isEmpty()) {
                return true; // items follow
            }
            const std::optional<QStringList> list = plainList(value);
            const std::optional<QString> one = list ? std::nullopt : plainValue(value);
            if (!list && !one) {
                return false;
            }
            (key == "tags" ? m_entry.tags : m_entry.authors) = list ? *list : QStringList{*one};
            return true;
        }
        if (key == "model") {
            const std::optional<QString> text = plainValue(value);
            m_entry.model = text.value_or(QString());
            return text.has_value();
        }
        if (!wants(key)) {
            return true;
        }
        const std::optional<QString> text = plainValue(value);
        if (!text) {
            return false;
        }
        QString& member = key == "name" ? m_entry.name : key == "version" ? m_entry.version : key == "displayName" ? m_displayName : m_entry.description;
        member = *text;
        return true;
    }
    bool takeItem(qsizetype indent, QByteArrayView content)
    {
        if (m_top != "tags" && m_top != "authors") {
            return m_top != "name" && m_top != "description" && m_top != "version" && (m_top != "model" || indent > 0);
        }
        const std::optional<QString> value = plainValue(content.sliced(1));
        if (!value || value->contains(QLatin1String(": "))) {
            return false;
        }
        (m_top == "tags" ? m_entry.tags : m_entry.authors) << *value;
        return true;
    }
    bool takeModel(const QByteArray& key, QByteArrayView value, bool isDirect)
    {
        const bool inConfiguration = !isDirect && (m_second == "configuration" || m_second == "connection");
        QString* member = nullptr;
        if (isDirect) {
            member = key == "api" || key == "apiType" ? &m_entry.api : key == "id" ? &m_entry.model : key == "provider" ? &m_entry.provider : nullptr;
            if ((key == "configuration" || key == "connection") && !value.trimmed().isEmpty()) {
                return false; // flow style
            }
        } else if (inConfiguration) {
            member = key == "azure_deployment" || key == "deployment" ? &m_entry.deployment
                : key == "type"                                       ? &m_entry.provider
                : (key == "name" || key == "model" || key == "azure_model") ? &m_configured
                                                                      : nullptr;
        }
        if (!member) {
            return true;
        }
        const std::optional<QString> text = plainValue(value);
        if (text && (member->isEmpty() || isDirect)) {
            *member = *text;
        }
        return text.has_value();
    }

    PromptEntry& m_entry;
    QByteArray m_top, m_second;
    qsizetype m_secondIndent = -1;
    QString m_configured, m_displayName;
};

void readWithParser(const QByteArray& bytes, PromptEntry& entry)
{
    const Prompt prompt = parsePrompt(bytes, entry.path).prompt;
    entry.name = prompt.name;
    entry.description = prompt.description;
    entry.version = prompt.version;
    entry.tags = prompt.tags;
    entry.authors = prompt.authors;
    entry.api = prompt.model.api;
    entry.provider = prompt.model.provider;
    entry.model = prompt.model.name;
    entry.deployment = prompt.model.deployment;
}

/// Text and facts of a file whose size and time are known.
void readInto(const QString& folder, LibrarySnapshot::File& file)
{
    PromptEntry& entry = file.entry;
    entry.isPrompt = entry.path.endsWith(QLatin1String(".prompty"), Qt::CaseInsensitive);
    entry.id = entry.isPrompt ? entry.path.chopped(8) : entry.path;
    if (entry.size > largestPrompt) {
        entry.isReadable = false;
        return;
    }
    QFile device(folder + QLatin1Char('/') + entry.path);
    if (!device.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        entry.isReadable = false;
        return;
    }
    const QByteArray bytes = device.read(entry.size); // what grew meanwhile has another time, and is read again
    if (bytes.size() <= largestKept) {
        file.text = std::make_shared<const QByteArray>(bytes);
    }
    if (bytes.contains('\0')) {
        entry.isReadable = false;
    } else if (entry.isPrompt) {
        file.bodyBegin = bodyBeginOf(bytes);
        readEntry(bytes, entry);
    }
}

} // namespace

void readEntry(const QByteArray& bytes, PromptEntry& entry)
{
    const qsizetype end = bodyBeginOf(bytes);
    const qsizetype first = bytes.indexOf('\n');
    if (end <= 0 || first < 0 || first + 1 > end) {
        return;
    }
    PromptEntry quick = entry;
    const qsizetype last = bytes.lastIndexOf('\n', end - 2); // before the closing mark
    const QByteArrayView front = QByteArrayView(bytes).sliced(first + 1, std::max<qsizetype>(0, last - first));
    if (bytes.trimmed().startsWith(bytes.left(3)) && QuickReader(quick).read(front)) {
        entry = quick;
    } else {
        readWithParser(bytes, entry);
    }
}

std::optional<LibrarySnapshot::File> scanFile(const QString& folder, const QString& path)
{
    const QFileInfo info(folder + QLatin1Char('/') + path);
    if (!info.isFile() || info.isSymLink()) {
        return std::nullopt;
    }
    LibrarySnapshot::File file;
    file.entry.path = path;
    file.entry.size = info.size();
    file.entry.modified = info.lastModified();
    readInto(folder, file);
    return file;
}

core::Result<std::shared_ptr<const LibrarySnapshot>> scanLibrary(const QString& folder, const std::shared_ptr<const LibrarySnapshot>& before)
{
    const QFileInfo root(folder);
    if (!root.isDir() || !root.isReadable()) {
        return core::failure(core::ErrorKind::Storage, Text::tr("The folder of the prompt library is not there or cannot be read."), folder);
    }
    std::vector<LibrarySnapshot::File> files;
    std::vector<std::size_t> unread;
    const QString base = QDir(folder).absolutePath();
    QStringList folders{base};
    while (!folders.isEmpty()) {
        const QString at = folders.takeLast();
        QDirIterator entries(at, QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks); // without hidden ones: .git, .pilothouse
        while (entries.hasNext() && files.size() < mostFiles) {
            entries.next();
            const QFileInfo info = entries.fileInfo();
            if (info.isDir()) {
                folders << info.filePath();
                continue;
            }
            LibrarySnapshot::File file;
            file.entry.path = info.filePath().mid(base.size() + 1);
            file.entry.size = info.size();
            file.entry.modified = info.lastModified();
            const LibrarySnapshot::File* const known = before ? before->file(file.entry.path) : nullptr;
            if (known && known->entry.size == file.entry.size && known->entry.modified == file.entry.modified) {
                files.push_back(*known);
            } else {
                unread.push_back(files.size());
                files.push_back(std::move(file));
            }
        }
    }
    std::atomic<std::size_t> next{0};
    const auto read = [&] {
        for (std::size_t i = next++; i < unread.size(); i = next++) {
            readInto(base, files[unread[i]]);
        }
    };
    QThreadPool pool;
    for (int thread = 1; thread < QThread::idealThreadCount() && unread.size() > 64; ++thread) {
        pool.start(read);
    }
    read();
    pool.waitForDone();
    return std::make_shared<const LibrarySnapshot>(base, std::move(files));
}

QStringList differences(const LibrarySnapshot* before, const LibrarySnapshot& after)
{
    QStringList paths;
    for (const LibrarySnapshot::File& file : after.files()) {
        const LibrarySnapshot::File* const old = before ? before->file(file.entry.path) : nullptr;
        const bool isSame = old && (old->text == file.text || (old->text && file.text && *old->text == *file.text)) && (file.text || old->entry.modified == file.entry.modified);
        if (!isSame) {
            paths << file.entry.path;
        }
    }
    for (std::size_t i = 0; before && i < before->files().size(); ++i) {
        if (!after.contains(before->files()[i].entry.path)) {
            paths << before->files()[i].entry.path;
        }
    }
    return paths;
}

} // namespace prompts
