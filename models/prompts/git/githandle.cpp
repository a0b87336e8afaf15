// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/git/githandle.h"

#include <QCoreApplication>

namespace prompts {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(prompts::Git)
};

core::Error withCode(core::ErrorKind kind, const QString& code, const QString& message, const QString& target)
{
    core::Error error = core::Error::make(kind, message, target);
    error.code = code;
    return error;
}

/// Failures of a transfer, by the words of libgit2, which has no codes for them.
std::optional<core::Error> transferError(int type, const QString& said, const QString& target)
{
    using core::ErrorKind;
    const auto says = [&said](const char* words) { return said.contains(QLatin1String(words), Qt::CaseInsensitive); };
    if (says("redirect")) {
        return core::Error::make(ErrorKind::Untrusted, Text::tr("The remote sends us to another address. Nothing was sent there. Set the remote's new address and try again."), target);
    }
    if (says("status code: 401") || says("authentication required") || says("too many authentication")) {
        return core::Error::make(ErrorKind::SignInNeeded, Text::tr("The remote wants to know who calls, or did not accept the token. Give a token that may use this repository."), target);
    }
    if (says("status code: 403")) {
        return core::Error::make(ErrorKind::Forbidden, Text::tr("The remote knows you, but does not allow this. Ask its owner for the right to push."), target);
    }
    if (says("status code: 404")) {
        return core::Error::make(ErrorKind::NotFound, Text::tr("The remote has no such repository, or hides it from you. Check the address and the token."), target);
    }
    if (type == GIT_ERROR_SSL || says("certificate")) {
        return core::Error::make(ErrorKind::Tls, Text::tr("The remote's certificate cannot be trusted: %1. No token was sent. Check the address, or add the authority's certificate.").arg(said), target);
    }
    if (type == GIT_ERROR_SSH) {
        return core::Error::make(says("auth") ? ErrorKind::SignInNeeded : ErrorKind::Network,
                                 Text::tr("The remote cannot be used over ssh: %1. Add your key to the ssh agent (ssh-add), and the host to the known hosts (connect once with ssh).").arg(said), target);
    }
    if (type == GIT_ERROR_NET || type == GIT_ERROR_HTTP || says("failed to resolve") || says("failed to connect") || says("could not connect")) {
        return core::Error::make(ErrorKind::Network, Text::tr("The remote cannot be reached: %1. Your commits and drafts are safe here. Check the network and try again.").arg(said), target);
    }
    return std::nullopt;
}

} // namespace

GitLibrary::GitLibrary()
{
    static const bool isReady = [] {
        git_libgit2_init(); // never shut down: a transfer that hangs may outlive everything else
        git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 1);
        git_libgit2_opts(GIT_OPT_SET_CACHE_OBJECT_LIMIT, GIT_OBJECT_TREE, size_t(1 << 20));
        git_libgit2_opts(GIT_OPT_SET_USER_AGENT, "pilothouse");
        return true;
    }();
    Q_UNUSED(isReady)
}

core::Error gitError(int code, const QString& target)
{
    using core::ErrorKind;
    const git_error* last = git_error_last();
    const QString said = last && last->message ? QString::fromUtf8(last->message) : QCoreApplication::translate("prompts::Git", "no reason was given");
    const int type = last ? last->klass : int(GIT_ERROR_NONE);
    switch (code) {
    case GIT_ELOCKED:
        return withCode(ErrorKind::Conflict, QStringLiteral("busy"), QCoreApplication::translate("prompts::Git", "Another program is changing the repository. Try again when it is done; if none is, remove the file that ends with “.lock” in the folder “.git”."), target);
    case GIT_EUSER: return core::Error::cancelled();
    case GIT_EAUTH:
        return core::Error::make(ErrorKind::SignInNeeded, QCoreApplication::translate("prompts::Git", "The remote did not accept who calls. Give a token that may use this repository, or add your key to the ssh agent."), target);
    case GIT_ECERTIFICATE:
        return core::Error::make(ErrorKind::Tls, QCoreApplication::translate("prompts::Git", "The remote's certificate or host key cannot be trusted. No token was sent. Check the address, or add the authority's certificate."), target);
    case GIT_ENONFASTFORWARD:
        return withCode(ErrorKind::Conflict, QStringLiteral("rejected"), QCoreApplication::translate("prompts::Git", "Somebody else pushed in the meantime. Pull first, then push again; nothing was changed."), target);
    case GIT_ENOTFOUND:
        return core::Error::make(ErrorKind::NotFound, QCoreApplication::translate("prompts::Git", "Git does not find it: %1. Check the name.").arg(said), target);
    case GIT_EMODIFIED:
        return withCode(ErrorKind::Conflict, QStringLiteral("busy"), QCoreApplication::translate("prompts::Git", "The branch moved in the meantime. Look at the new commits and try again; nothing was changed."), target);
    case GIT_EINVALIDSPEC:
        return core::Error::make(ErrorKind::InvalidInput, QCoreApplication::translate("prompts::Git", "Git does not take this name: %1. Choose another one.").arg(said), target);
    default: break;
    }
    const std::optional<core::Error> transfer = transferError(type, said, target);
    if (transfer) {
        return *transfer;
    }
    if (said.contains(QLatin1String("locked"), Qt::CaseInsensitive)) {
        return gitError(GIT_ELOCKED, target);
    }
    return core::Error::make(ErrorKind::Storage, QCoreApplication::translate("prompts::Git", "Git could not do this: %1. Check that the folder is there, may be written and has free space; then try again.").arg(said), target);
}

QString hexOf(const git_oid& id)
{
    char text[GIT_OID_HEXSZ + 1] = {};
    git_oid_tostr(text, sizeof text, &id);
    return QString::fromLatin1(text);
}

std::optional<git_oid> idOf(const QString& hex)
{
    git_oid id;
    const QByteArray bytes = hex.toLatin1();
    if (bytes.size() != GIT_OID_HEXSZ || git_oid_fromstrn(&id, bytes.constData(), size_t(bytes.size())) != 0) {
        return std::nullopt;
    }
    return id;
}

} // namespace prompts
