// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/git/transfer.h"

#include <QCoreApplication>
#include <QFile>
#include <QHostAddress>
#include <QTemporaryFile>
#include <QUrl>
#include <thread>

namespace prompts {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(prompts::Remotes)
};

constexpr int kTellEveryMs = 50;
constexpr int kMostLogins = 2;

bool isLoopback(const QString& host)
{
    return host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

QCoro::Task<> answer(LoginSource source, LoginRequest request, TransferRelay::Answer answerer)
{
    core::Result<Login> login = co_await source(request);
    answerer->set_value(login);
}

/// libgit2 reads one file of authorities for the whole process: the system's and the additional one are put together.
void trust(const QString& caFile)
{
    static std::mutex guard;
    static QByteArray trusted;
    static QTemporaryFile both;
    const std::lock_guard lock(guard);
    if (caFile.isEmpty()) {
        return;
    }
    QByteArray pem;
    for (const QString& path : {QStringLiteral("/etc/ssl/certs/ca-certificates.crt"), QStringLiteral("/etc/pki/tls/certs/ca-bundle.crt"), caFile}) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly)) {
            pem += file.readAll() + '\n';
        }
    }
    if (pem == trusted) {
        return;
    }
    if (both.open() && both.resize(0) && both.write(pem) == pem.size() && both.flush()) {
        git_libgit2_opts(GIT_OPT_SET_SSL_CERT_LOCATIONS, QFile::encodeName(both.fileName()).constData(), nullptr);
        trusted = pem;
    }
    both.close();
}

} // namespace

Transfer::Transfer(const TransferParts& parts) : m_relay(new TransferRelay, [](TransferRelay* relay) { relay->deleteLater(); }), m_hasLogin(bool(parts.login))
{
    qRegisterMetaType<TransferProgress>();
    qRegisterMetaType<LoginRequest>();
    qRegisterMetaType<TransferRelay::Answer>();
    if (parts.progress) {
        QObject::connect(m_relay.get(), &TransferRelay::progressed, m_relay.get(), parts.progress);
    }
    if (parts.login) {
        QObject::connect(m_relay.get(), &TransferRelay::loginAsked, m_relay.get(),
                         [login = parts.login](const LoginRequest& request, const TransferRelay::Answer& answerer) { answer(login, request, answerer); });
    }
    const GitLibrary library;
    trust(parts.caFile);
    m_promise.start();
}

Transfer::~Transfer()
{
    finish(core::failure(core::Error::cancelled()));
}

void Transfer::finish(const core::Result<void>& result)
{
    const std::lock_guard lock(m_finishing);
    if (!m_isFinished) {
        m_isFinished = true;
        m_promise.addResult(result);
        m_promise.finish();
    }
}

void Transfer::cancel()
{
    m_isCancelled = true;
    finish(core::failure(core::Error::cancelled()));
}

core::Result<void> Transfer::setAddress(const QString& address)
{
    const QUrl url(address);
    const bool isRemoteUrl = address.contains(QLatin1String("://")) && url.scheme() != QLatin1String("file");
    if (address.contains(QLatin1String("::")) && !isRemoteUrl) {
        return core::failure(core::ErrorKind::Untrusted, Text::tr("The remote's address runs a program. Set an https, ssh or folder address."), withoutPassword(address));
    }
    m_address = address;
    m_clean = withoutPassword(address);
    return core::Result<void>::ok();
}

void Transfer::setUp(git_remote_callbacks& callbacks)
{
    callbacks.credentials = acquire;
    callbacks.certificate_check = certificate;
    callbacks.transfer_progress = received;
    callbacks.push_transfer_progress = sent;
    callbacks.sideband_progress = spoke;
    callbacks.push_update_reference = updated;
    callbacks.payload = this;
}

void Transfer::setUp(git_fetch_options& options)
{
    setUp(options.callbacks);
    options.proxy_opts.type = GIT_PROXY_AUTO;
    options.follow_redirects = GIT_REMOTE_REDIRECT_NONE; // a token must not follow
    options.download_tags = GIT_REMOTE_DOWNLOAD_TAGS_AUTO;
}

void Transfer::setUp(git_push_options& options)
{
    setUp(options.callbacks);
    options.proxy_opts.type = GIT_PROXY_AUTO;
    options.follow_redirects = GIT_REMOTE_REDIRECT_NONE;
}

int Transfer::refuse(const core::Error& error)
{
    m_error = error;
    return GIT_EUSER;
}

core::Error Transfer::errorOf(int code) const
{
    if (m_isCancelled) {
        return core::Error::cancelled();
    }
    core::Error error = m_error ? *m_error : gitError(code, m_clean);
    const QString password = QUrl(m_address).password();
    if (!password.isEmpty()) {
        error.message.replace(password, QStringLiteral("…"));
    }
    if (error.kind == core::ErrorKind::Storage && m_address.contains(QLatin1Char('@'))) {
        error.message.replace(m_address, m_clean);
    }
    return error;
}

core::Result<Login> Transfer::ask(const LoginRequest& request) const
{
    auto answerer = std::make_shared<std::promise<core::Result<Login>>>();
    std::future<core::Result<Login>> waiting = answerer->get_future();
    Q_EMIT m_relay->loginAsked(request, answerer);
    while (waiting.wait_for(std::chrono::milliseconds(kTellEveryMs)) != std::future_status::ready) {
        if (m_isCancelled) {
            return core::failure(core::Error::cancelled());
        }
    }
    return waiting.get();
}

int Transfer::acquirePassword(git_credential** out, const QString& address, const QString& user)
{
    const QUrl url(address), own(m_address);
    if (url.host() != own.host() || url.port() != own.port()) {
        return refuse(core::Error::make(core::ErrorKind::Untrusted, Text::tr("Another host than the remote asked for the token. It was not given. Check the remote's address."), url.host()));
    }
    if (url.scheme() != QLatin1String("https") && !isLoopback(url.host())) {
        return refuse(core::Error::make(core::ErrorKind::Untrusted, Text::tr("The remote asks for a token over plain http. It was not given. Use its https address."), url.host()));
    }
    if (!m_hasLogin || m_asked >= kMostLogins) {
        return refuse(core::Error::make(core::ErrorKind::SignInNeeded,
                                        m_asked ? Text::tr("The remote did not accept the token. Give one that may use this repository.") : Text::tr("The remote wants to know who calls. Give a token for it."), url.host()));
    }
    LoginRequest request;
    request.host = url.port() > 0 ? QStringLiteral("%1:%2").arg(url.host()).arg(url.port()) : url.host();
    request.user = user;
    request.wasRefused = m_asked > 0;
    ++m_asked;
    const core::Result<Login> login = ask(request);
    if (!login) {
        return refuse(login.error());
    }
    const QByteArray name = (login->user.isEmpty() ? (user.isEmpty() ? QStringLiteral("git") : user) : login->user).toUtf8();
    return git_credential_userpass_plaintext_new(out, name.constData(), login->token.toUtf8().constData());
}

int Transfer::acquire(git_credential** out, const char* url, const char* user, unsigned allowed, void* payload)
{
    auto* const self = static_cast<Transfer*>(payload);
    if (self->m_isCancelled) {
        return GIT_EUSER;
    }
    const char* name = user && *user ? user : "git";
    if (allowed & GIT_CREDENTIAL_SSH_KEY) {
        if (self->m_agentAsked++ > 0) {
            return self->refuse(core::Error::make(core::ErrorKind::SignInNeeded, Text::tr("The remote did not accept a key of the ssh agent. Add the right key with ssh-add."), self->m_clean));
        }
        return git_credential_ssh_key_from_agent(out, name);
    }
    if (allowed & GIT_CREDENTIAL_USERNAME) {
        return git_credential_username_new(out, name);
    }
    if (allowed & GIT_CREDENTIAL_USERPASS_PLAINTEXT) {
        return self->acquirePassword(out, QString::fromUtf8(url), QString::fromUtf8(user ? user : ""));
    }
    return self->refuse(core::Error::make(core::ErrorKind::SignInNeeded, Text::tr("The remote asks for a kind of sign-in that is not supported here. Use an https address with a token, or ssh with an agent."), self->m_clean));
}

int Transfer::certificate(git_cert*, int isValid, const char*, void*)
{
    return isValid ? 0 : GIT_ECERTIFICATE;
}

void Transfer::tell(const TransferProgress& progress)
{
    if (!m_told.isValid() || m_told.elapsed() >= kTellEveryMs || (progress.total > 0 && progress.done == progress.total)) {
        m_told.start();
        Q_EMIT m_relay->progressed(progress);
    }
}

int Transfer::received(const git_indexer_progress* stats, void* payload)
{
    auto* const self = static_cast<Transfer*>(payload);
    TransferProgress progress;
    progress.stage = TransferProgress::Stage::Receiving;
    progress.done = stats->received_objects;
    progress.total = stats->total_objects;
    progress.bytes = qint64(stats->received_bytes);
    self->tell(progress);
    return self->m_isCancelled ? GIT_EUSER : 0;
}

int Transfer::sent(unsigned current, unsigned total, size_t bytes, void* payload)
{
    auto* const self = static_cast<Transfer*>(payload);
    TransferProgress progress;
    progress.stage = TransferProgress::Stage::Sending;
    progress.done = current;
    progress.total = total;
    progress.bytes = qint64(bytes);
    self->tell(progress);
    return self->m_isCancelled ? GIT_EUSER : 0;
}

int Transfer::spoke(const char*, int, void* payload)
{
    return static_cast<Transfer*>(payload)->m_isCancelled ? GIT_EUSER : 0;
}

int Transfer::updated(const char* reference, const char* status, void* payload)
{
    auto* const self = static_cast<Transfer*>(payload);
    if (status) {
        core::Error error = core::Error::make(core::ErrorKind::Conflict, {}, self->m_clean);
        const QString said = QString::fromUtf8(status);
        const bool isBehind = said.contains(QLatin1String("fast-forward")) || said.contains(QLatin1String("fetch first")) || said.contains(QLatin1String("stale"));
        error.code = isBehind ? QStringLiteral("rejected") : QStringLiteral("refused");
        error.message = isBehind ? Text::tr("Somebody else pushed in the meantime. Pull first, then push again; nothing was changed.")
                                 : Text::tr("The remote refused “%1”: %2. Your commits are safe here; ask its owner which rule applies, or push to another branch.").arg(QString::fromUtf8(reference), said);
        self->m_error = error;
    }
    return 0;
}

QCoro::Task<core::Result<void>> runTransfer(TransferParts parts, std::function<core::Result<void>(Transfer&)> work)
{
    if (parts.cancel.isCancelled()) {
        co_return core::failure(core::Error::cancelled());
    }
    const auto transfer = std::make_shared<Transfer>(parts);
    QFuture<core::Result<void>> running = transfer->future();
    QObject context;
    parts.cancel.onCancelled(&context, [transfer] { transfer->cancel(); });
    std::thread([transfer, work] { transfer->finish(work(*transfer)); }).detach(); // a connection that hangs is left behind
    core::Result<void> result = co_await running;
    co_return result;
}

} // namespace prompts
