// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/scanner.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

namespace documents {

namespace {

const QSet<QString>& otherKinds()
{
    static const QSet<QString> suffixes = [] {
        const QString list = QStringLiteral(
            "png jpg jpeg gif bmp ico svg svgz webp tif tiff psd eps ps mp3 ogg oga wav flac mp4 webm avi mov mkv ttf otf woff "
            "woff2 zip 7z rar tar tgz xz bz2 zst lz4 jar war deb rpm iso img bin exe dll so a o lib obj pyc class mo gmo db "
            "sqlite sqlite3 dat pak qch qhc css map lock sig asc gpg doc xls ppt docx xlsx pptx odt ods odp");
        const QStringList words = list.split(QLatin1Char(' '));
        return QSet<QString>(words.begin(), words.end());
    }();
    return suffixes;
}

} // namespace

Scanner::Scanner(QStringList paths) : m_paths(std::move(paths)) {}

bool Scanner::isCandidate(const QString& fileName)
{
    QString name = fileName.toLower();
    if (name.endsWith(QLatin1String(".gz"))) {
        name.chop(3);
    }
    const qsizetype dot = name.lastIndexOf(QLatin1Char('.'));
    return dot < 0 || !otherKinds().contains(name.mid(dot + 1));
}

std::optional<FoundFile> Scanner::take(const QString& path, const QString& display, bool named)
{
    const QFileInfo info(path);
    const QString canonical = info.canonicalFilePath();
    if (canonical.isEmpty()) {
        return FoundFile{path, display, QCoreApplication::translate("documents::Scanner", "It does not exist.")};
    }
    if (!named && (!isCandidate(info.fileName()) || !info.isFile())) {
        ++m_skipped;
        return std::nullopt;
    }
    if (!named && info.isSymLink() && !canonical.startsWith(m_root + QLatin1Char('/'))) {
        ++m_skipped;
        return std::nullopt;
    }
    const QByteArray mark = QCryptographicHash::hash(canonical.toUtf8(), QCryptographicHash::Md5);
    if (m_seen.contains(mark)) {
        return std::nullopt;
    }
    m_seen.insert(mark);
    return FoundFile{canonical, display, QString()};
}

std::optional<FoundFile> Scanner::next()
{
    for (;;) {
        while (m_folder && m_folder->hasNext()) {
            const QString path = m_folder->next();
            if (const auto found = take(path, QDir(m_root).relativeFilePath(path), false)) {
                return found;
            }
        }
        m_folder.reset();
        if (m_paths.isEmpty()) {
            return std::nullopt;
        }
        const QString path = m_paths.takeFirst();
        const QFileInfo info(path);
        if (info.isDir()) {
            m_root = info.canonicalFilePath();
            m_folder = std::make_unique<QDirIterator>(m_root, QDir::Files | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        } else if (const auto found = take(path, path, true)) {
            return found;
        }
    }
}

} // namespace documents
