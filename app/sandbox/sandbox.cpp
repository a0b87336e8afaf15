// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandbox.h"

#include "sandbox/estate/estateloader.h"
#include "sandbox/front/frontdoor.h"
#include "sandbox/readiness.h"
#include "sandbox/server/certificates.h"
#include "sandbox/services/control/control.h"
#include "sandbox/services/servicelist.h"
#include "sandbox/world/sandboxworld.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <atomic>
#include <future>

namespace sandbox {

class Sandbox::Private
{
public:
    QString prepare(const SandboxOptions& chosen);
    QString prepareDirectory();
    void makeWorld();
    QString readFaults();
    void offerCertificate(const QString& kind);
    QString build();
    void tearDown();

    SandboxOptions options;
    std::unique_ptr<QTemporaryDir> temporary;
    QString directory;
    QJsonObject document;
    std::shared_ptr<TokenSigner> signer;
    ServerCertificate certificate;
    std::unique_ptr<HttpServer> server;
    // Made, used and destroyed on the server's thread.
    std::unique_ptr<SandboxWorld> world;
    std::unique_ptr<FaultList> faults;
    std::unique_ptr<ExchangeLog> exchanges;
    std::unique_ptr<Router> router;
    std::unique_ptr<FrontDoor> door;
    QJsonObject readiness;
    bool cannotListen = false;
};

QString Sandbox::Private::prepareDirectory()
{
    if (options.dataDirectory.isEmpty()) {
        temporary = std::make_unique<QTemporaryDir>();
        if (!temporary->isValid())
            return QStringLiteral("No temporary directory can be made: %1").arg(temporary->errorString());
        directory = temporary->path();
        return {};
    }
    directory = QDir(options.dataDirectory).absolutePath();
    if (!QDir().mkpath(directory) || !QFileInfo(directory).isWritable())
        return QStringLiteral("The data directory %1 cannot be written.").arg(directory);
    return {};
}

QString Sandbox::Private::prepare(const SandboxOptions& chosen)
{
    options = chosen;
    QString problem = prepareDirectory();
    if (problem.isEmpty()) {
        signer = std::make_shared<TokenSigner>(directory);
        document = readEstateDocument(options.estate, &problem);
    }
    if (!problem.isEmpty())
        return problem;
    certificate = loadOrMakeServerCertificate(directory);
    if (!certificate.isValid())
        return QStringLiteral("No server certificate can be made in %1.").arg(directory);
    server = std::make_unique<HttpServer>();
    HttpServer::Options listening;
    listening.port = options.port;
    listening.httpsPort = options.httpsPort;
    listening.certificatePem = certificate.certificatePem;
    listening.privateKeyPem = certificate.privateKeyPem;
    problem = server->listen(listening);
    cannotListen = !problem.isEmpty();
    return problem;
}

void Sandbox::Private::makeWorld()
{
    SandboxWorld::Settings settings;
    settings.dataDirectory = directory;
    settings.persistent = !options.dataDirectory.isEmpty();
    settings.seed = options.seed;
    settings.historyDays = options.historyDays;
    settings.httpOrigin = QStringLiteral("http://127.0.0.1:%1").arg(server->port());
    settings.httpsOrigin = QStringLiteral("https://localhost:%1").arg(server->httpsPort());
    settings.estateDocument = document;
    settings.signer = std::move(signer);
    world = std::make_unique<SandboxWorld>(
        settings, [this](int milliseconds, std::function<void()> run) { server->after(milliseconds, std::move(run)); },
        [this](std::function<void()> run) { server->post(std::move(run)); },
        [this](Request request, std::function<void(const Response&)> done) {
            door->call(std::move(request), std::move(done));
        });
    if (!world->store().loadPersisted())
        world->store().fill([this] { populateEstate(*world, document); });
}

QString Sandbox::Private::readFaults()
{
    if (options.faultsFile.isEmpty())
        return {};
    QFile file(options.faultsFile);
    if (!file.open(QIODevice::ReadOnly))
        return QStringLiteral("The faults %1 cannot be read: %2").arg(options.faultsFile, file.errorString());
    const QJsonDocument json = QJsonDocument::fromJson(file.readAll());
    QString problem;
    faults->add(json.isArray() ? QJsonValue(json.array()) : QJsonValue(json.object()), &problem);
    return problem.isEmpty() ? QString() : options.faultsFile + QStringLiteral(": ") + problem;
}

void Sandbox::Private::offerCertificate(const QString& kind)
{
    static const QHash<QString, CertificateKind> kinds{
        {QStringLiteral("expired"), CertificateKind::Expired},
        {QStringLiteral("wrongName"), CertificateKind::WrongName},
        {QStringLiteral("unknownAuthority"), CertificateKind::UnknownAuthority}};
    const ServerCertificate leaf =
        kinds.contains(kind) ? makeLeaf(certificate, kinds.value(kind)) : certificate;
    server->useCertificate(leaf.certificatePem, leaf.privateKeyPem);
}

/// The option, or a file of its own in the directory that the environment names, so that every sandbox of a test run can be
/// logged without each test asking for it.
static QString chosenExchangesFile(const SandboxOptions& options)
{
    const QString directory = qEnvironmentVariable("PILOTHOUSE_SANDBOX_EXCHANGES");
    if (!options.exchangesFile.isEmpty() || directory.isEmpty())
        return options.exchangesFile;
    static std::atomic<int> number = 0;
    return QStringLiteral("%1/exchanges-%2-%3.jsonl").arg(directory).arg(QCoreApplication::applicationPid()).arg(++number);
}

QString Sandbox::Private::build()
{
    makeWorld();
    faults = std::make_unique<FaultList>(*world);
    faults->onCertificate = [this](const QString& kind) { offerCertificate(kind); };
    exchanges = std::make_unique<ExchangeLog>();
    exchanges->setWatcher(options.watch);
    QString problem = readFaults();
    const QString exchangesFile = chosenExchangesFile(options);
    if (problem.isEmpty() && !exchangesFile.isEmpty())
        problem = exchanges->openFile(exchangesFile);
    router = std::make_unique<Router>();
    router->add(allRoutes(*world));
    readiness = describeReadiness(*world, directory + QStringLiteral("/ca.pem"));
    router->add(controlRoutes(*world, *faults, *exchanges, readiness));
    door = std::make_unique<FrontDoor>(*world, *router, *faults, *exchanges);
    return problem;
}

void Sandbox::Private::tearDown()
{
    door.reset();
    router.reset();
    exchanges.reset();
    faults.reset();
    world.reset();
}

Sandbox::Sandbox() : d(std::make_unique<Private>()) {}

Sandbox::~Sandbox()
{
    stop();
}

QString Sandbox::start(const SandboxOptions& options)
{
    QString problem = d->prepare(options);
    if (!problem.isEmpty())
        return problem;
    std::promise<QString> built;
    std::future<QString> ready = built.get_future();
    Private* p = d.get();
    d->server->start(
        [p](WireRequest request, const WireResponderPtr& responder) { p->door->handle(std::move(request), responder); },
        [p, &built] {
            built.set_value(p->build());
        },
        [p] { p->tearDown(); });
    const QString refused = ready.get();
    if (!refused.isEmpty())
        stop();
    return refused;
}

void Sandbox::stop()
{
    if (d->server)
        d->server->stop();
    d->server.reset();
    d->temporary.reset();
}

bool Sandbox::cannotListen() const
{
    return d->cannotListen;
}

QJsonObject Sandbox::readiness() const
{
    return d->readiness;
}

} // namespace sandbox
