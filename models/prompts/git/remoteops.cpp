// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/git/remoteops.h"
#include "prompts/git/transfer.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

namespace prompts {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(prompts::Remotes)
};

constexpr qsizetype kTokenLength = 20; // no user name is that long, tokens are longer

bool hasToken(const QUrl& url)
{
    return !url.password().isEmpty() || url.userName().size() >= kTokenLength;
}

struct Opened
{
    GitRepository git;
    GitRemote remote;
};

core::Result<Opened> openRemote(const QString& gitFolder, const QString& name, Transfer& transfer)
{
    Opened opened;
    int code = git_repository_open(opened.git.out(), gitFolder.toUtf8().constData());
    if (code != 0) {
        return core::failure(gitError(code, gitFolder));
    }
    if (name.isEmpty() || git_remote_lookup(opened.remote.out(), opened.git.get(), name.toUtf8().constData()) != 0) {
        return core::failure(core::ErrorKind::NotFound, name.isEmpty() ? Text::tr("The library has no remote yet. Add one first.") : Text::tr("There is no remote “%1”. Choose one of the list, or add it.").arg(name), name);
    }
    const core::Result<void> addressed = transfer.setAddress(QString::fromUtf8(git_remote_url(opened.remote.get())));
    if (!addressed) {
        return core::failure(addressed.error());
    }
    return opened;
}

/// A folder that is a work tree takes no push from libgit2, and Git refuses one for the branch that is checked out there.
core::Result<void> checkLocalTarget(const QString& address)
{
    GitRepository target;
    const QString path = address.startsWith(QLatin1String("file://")) ? QUrl(address).toLocalFile() : address;
    if (QFileInfo(path).isDir() && git_repository_open(target.out(), path.toUtf8().constData()) == 0 && !git_repository_is_bare(target.get())) {
        return core::failure(core::ErrorKind::InvalidInput,
                             Text::tr("The remote “%1” is a folder with files, which cannot be pushed to. Use a bare repository (git init --bare) between you, or pull from the other side.").arg(path), path);
    }
    return core::Result<void>::ok();
}

QSet<QByteArray> namesAt(git_remote* remote)
{
    const git_remote_head** heads = nullptr;
    size_t count = 0;
    QSet<QByteArray> names;
    if (git_remote_ls(&heads, &count, remote) == 0) {
        for (size_t i = 0; i < count; ++i) {
            names << heads[i]->name;
        }
    }
    return names;
}

/// The branch, and the tags that the remote has not.
QList<QByteArray> refspecsOf(const Opened& opened, const QString& branch, bool withTags)
{
    const QByteArray name = "refs/heads/" + branch.toUtf8();
    QList<QByteArray> specs{name + ':' + name};
    git_strarray tags = {};
    if (withTags && git_tag_list(&tags, opened.git.get()) == 0) {
        const QSet<QByteArray> there = namesAt(opened.remote.get());
        for (size_t i = 0; i < tags.count; ++i) {
            const QByteArray tag = QByteArray("refs/tags/") + tags.strings[i];
            if (!there.contains(tag)) {
                specs << tag + ':' + tag;
            }
        }
        git_strarray_dispose(&tags);
    }
    return specs;
}

void followRemote(const Opened& opened, const QString& remote, const QString& branch)
{
    GitReference reference, upstream;
    if (git_branch_lookup(reference.out(), opened.git.get(), branch.toUtf8().constData(), GIT_BRANCH_LOCAL) == 0 && git_branch_upstream(upstream.out(), reference.get()) != 0) {
        git_branch_set_upstream(reference.get(), (remote + QLatin1Char('/') + branch).toUtf8().constData());
    }
}

} // namespace

core::Result<QString> remoteAddress(const QString& text)
{
    const QString address = text.trimmed();
    static const QRegularExpression secureShell(QStringLiteral("^([A-Za-z0-9._-]+@)?\\[?[A-Za-z0-9.:_-]+\\]?:(?!//)[^:].*$"));
    static const QRegularExpression windowsPath(QStringLiteral("^[A-Za-z]:[/\\\\]"));
    if (address.isEmpty()) {
        return core::failure(core::ErrorKind::InvalidInput, Text::tr("Give the remote's address: https, ssh, or a folder."));
    }
    if (address.startsWith(QLatin1Char('-')) || (address.contains(QLatin1String("::")) && !address.contains(QLatin1String("://")) && !address.contains(QLatin1Char('[')))) {
        return core::failure(core::ErrorKind::Untrusted, Text::tr("“%1” would run a program instead of naming a place. Give an https, ssh or folder address.").arg(address), address);
    }
    if (address.contains(QLatin1String("://"))) {
        const QUrl url(address, QUrl::StrictMode);
        static const QStringList schemes{QStringLiteral("https"), QStringLiteral("http"), QStringLiteral("ssh"), QStringLiteral("git"), QStringLiteral("file")};
        if (!url.isValid() || !schemes.contains(url.scheme()) || (url.host().isEmpty() && url.scheme() != QLatin1String("file"))) {
            return core::failure(core::ErrorKind::InvalidInput, Text::tr("“%1” is no address of a repository. Give one that begins with https:// or ssh://, or a folder.").arg(withoutPassword(address)), withoutPassword(address));
        }
        if (hasToken(url)) {
            return core::failure(core::ErrorKind::InvalidInput,
                                 Text::tr("The address holds a password or token, which would be kept in a readable file. Give the address without it; you are asked for the token when it is needed."), withoutPassword(address));
        }
        return address;
    }
    if (!address.startsWith(QLatin1Char('/')) && !windowsPath.match(address).hasMatch() && secureShell.match(address).hasMatch()) {
        return address;
    }
    const QFileInfo folder(address);
    if (!folder.isDir()) {
        return core::failure(core::ErrorKind::NotFound, Text::tr("There is no folder “%1”. Give an existing repository, or an https or ssh address.").arg(address), address);
    }
    return folder.absoluteFilePath();
}

QString withoutPassword(const QString& address)
{
    QUrl url(address);
    if (!address.contains(QLatin1String("://")) || !hasToken(url)) {
        return address;
    }
    url.setPassword(QString());
    if (url.userName().size() >= kTokenLength) {
        url.setUserName(QString());
    }
    return url.toString();
}

core::Result<QList<Remote>> listRemotes(Session& session)
{
    git_strarray names = {};
    const int code = git_remote_list(&names, session.git());
    if (code != 0) {
        return core::failure(gitError(code, session.root()));
    }
    QList<Remote> remotes;
    for (size_t i = 0; i < names.count; ++i) {
        GitRemote remote;
        if (git_remote_lookup(remote.out(), session.git(), names.strings[i]) == 0) {
            remotes << Remote{QString::fromUtf8(names.strings[i]), withoutPassword(QString::fromUtf8(git_remote_url(remote.get())))};
        }
    }
    git_strarray_dispose(&names);
    return remotes;
}

core::Result<void> setRemote(Session& session, const QString& name, const QString& address)
{
    const ChangeLock lock(session);
    const core::Result<QString> clean = remoteAddress(address);
    int isGood = 0;
    if (!lock.result() || !clean) {
        return lock.result() ? core::Result<void>(core::failure(clean.error())) : lock.result();
    }
    if (name.startsWith(QLatin1Char('-')) || git_remote_name_is_valid(&isGood, name.toUtf8().constData()) != 0 || !isGood) {
        return core::failure(core::ErrorKind::InvalidInput, Text::tr("“%1” cannot name a remote. Use letters, digits and “-”.").arg(name), name);
    }
    GitRemote remote;
    const bool isKnown = git_remote_lookup(remote.out(), session.git(), name.toUtf8().constData()) == 0;
    const int code = isKnown ? git_remote_set_url(session.git(), name.toUtf8().constData(), clean->toUtf8().constData())
                             : git_remote_create(remote.out(), session.git(), name.toUtf8().constData(), clean->toUtf8().constData());
    return code == 0 ? core::Result<void>::ok() : core::Result<void>(core::failure(gitError(code, name)));
}

core::Result<void> removeRemote(Session& session, const QString& name)
{
    const ChangeLock lock(session);
    if (!lock.result()) {
        return lock.result();
    }
    const int code = git_remote_delete(session.git(), name.toUtf8().constData());
    return code == 0 ? core::Result<void>::ok() : core::Result<void>(core::failure(gitError(code, name)));
}

core::Result<void> fetchRemote(const QString& gitFolder, const QString& name, Transfer& transfer)
{
    core::Result<Opened> opened = openRemote(gitFolder, name, transfer);
    if (!opened) {
        return core::failure(opened.error());
    }
    git_fetch_options options = GIT_FETCH_OPTIONS_INIT;
    transfer.setUp(options);
    const int code = git_remote_fetch(opened->remote.get(), nullptr, &options, nullptr);
    return code == 0 ? core::Result<void>::ok() : core::Result<void>(core::failure(transfer.errorOf(code)));
}

core::Result<void> pushBranch(const QString& gitFolder, const QString& name, const QString& branch, bool withTags, Transfer& transfer)
{
    core::Result<Opened> opened = openRemote(gitFolder, name, transfer);
    if (!opened) {
        return core::failure(opened.error());
    }
    const core::Result<void> target = checkLocalTarget(QString::fromUtf8(git_remote_url(opened->remote.get())));
    if (!target) {
        return target;
    }
    git_push_options options = GIT_PUSH_OPTIONS_INIT;
    transfer.setUp(options);
    git_remote_connect_options connecting = GIT_REMOTE_CONNECT_OPTIONS_INIT;
    transfer.setUp(connecting.callbacks);
    connecting.proxy_opts.type = GIT_PROXY_AUTO;
    connecting.follow_redirects = GIT_REMOTE_REDIRECT_NONE;
    int code = git_remote_connect_ext(opened->remote.get(), GIT_DIRECTION_PUSH, &connecting);
    if (code != 0) {
        return core::failure(transfer.errorOf(code));
    }
    QList<QByteArray> specs = refspecsOf(*opened, branch, withTags);
    std::vector<char*> pointers;
    for (QByteArray& spec : specs) {
        pointers.push_back(spec.data());
    }
    const git_strarray array{pointers.data(), pointers.size()};
    code = git_remote_push(opened->remote.get(), &array, &options);
    git_remote_disconnect(opened->remote.get());
    const core::Error error = transfer.errorOf(code);
    if (code != 0 || !error.code.isEmpty()) {
        return core::failure(error);
    }
    followRemote(*opened, name, branch);
    return core::Result<void>::ok();
}

core::Result<void> cloneRemote(const QString& address, const QString& folder, Transfer& transfer)
{
    const core::Result<void> addressed = transfer.setAddress(address);
    if (!addressed) {
        return addressed;
    }
    if (QFileInfo::exists(folder) && (!QFileInfo(folder).isDir() || !QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))) {
        return core::failure(core::ErrorKind::InvalidInput, Text::tr("The folder “%1” is not empty. Choose a new one.").arg(folder), folder);
    }
    git_clone_options options = GIT_CLONE_OPTIONS_INIT;
    transfer.setUp(options.fetch_opts);
    options.fetch_opts.download_tags = GIT_REMOTE_DOWNLOAD_TAGS_ALL;
    options.checkout_opts.checkout_strategy = GIT_CHECKOUT_SAFE;
    options.local = GIT_CLONE_NO_LOCAL;
    GitRepository git;
    const int code = git_clone(git.out(), address.toUtf8().constData(), QFileInfo(folder).absoluteFilePath().toUtf8().constData(), &options);
    return code == 0 ? core::Result<void>::ok() : core::Result<void>(core::failure(transfer.errorOf(code)));
}

} // namespace prompts
