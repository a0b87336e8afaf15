// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandbox.h"

#include "sandbox/estate/estateloader.h"
#include "sandbox/front/frontdoor.h"
#include "sandbox/readiness.h"
#include "sandbox/server/certificates.h"
#include "sandbox/services/servicelist.h"
#include "sandbox/world/sandboxworld.h"

#include <QDir>
#include <QTemporaryDir>
#include <future>

namespace sandbox {

class Sandbox::Private
{
public:
    QString prepare(const SandboxOptions& chosen);
    void build();
    void tearDown();

    SandboxOptions options;
    std::unique_ptr<QTemporaryDir> temporary;
    QString directory;
    QJsonObject document;
    std::unique_ptr<HttpServer> server;
    // Made, used and destroyed on the server's thread.
    std::unique_ptr<SandboxWorld> world;
    std::unique_ptr<Router> router;
    std::unique_ptr<FrontDoor> door;
    QJsonObject readiness;
};

QString Sandbox::Private::prepare(const SandboxOptions& chosen)
{
    options = chosen;
    directory = options.dataDirectory;
    if (directory.isEmpty()) {
        temporary = std::make_unique<QTemporaryDir>();
        if (!temporary->isValid())
            return QStringLiteral("No temporary directory can be made: %1").arg(temporary->errorString());
        directory = temporary->path();
    } else {
        directory = QDir(directory).absolutePath();
        if (!QDir().mkpath(directory) || !QFileInfo(directory).isWritable())
            return QStringLiteral("The data directory %1 cannot be written.").arg(directory);
    }
    QString problem;
    document = readEstateDocument(options.estate, &problem);
    if (!problem.isEmpty() && options.estate != QLatin1String("default"))
        return problem;
    const ServerCertificate certificate = loadOrMakeServerCertificate(directory);
    if (!certificate.isValid())
        return QStringLiteral("No server certificate can be made in %1.").arg(directory);
    server = std::make_unique<HttpServer>();
    HttpServer::Options listening;
    listening.port = options.port;
    listening.httpsPort = options.httpsPort;
    listening.certificatePem = certificate.certificatePem;
    listening.privateKeyPem = certificate.privateKeyPem;
    return server->listen(listening);
}

void Sandbox::Private::build()
{
    SandboxWorld::Settings settings;
    settings.dataDirectory = directory;
    settings.persistent = !options.dataDirectory.isEmpty();
    settings.seed = options.seed;
    settings.historyDays = options.historyDays;
    settings.httpOrigin = QStringLiteral("http://127.0.0.1:%1").arg(server->port());
    settings.httpsOrigin = QStringLiteral("https://localhost:%1").arg(server->httpsPort());
    settings.estateDocument = document;
    const QString http = settings.httpOrigin;
    const QString https = settings.httpsOrigin;
    world = std::make_unique<SandboxWorld>(
        settings, [this](int milliseconds, std::function<void()> run) { server->after(milliseconds, std::move(run)); },
        [this](Request request, std::function<void(const Response&)> done) {
            door->call(std::move(request), std::move(done));
        });
    if (!world->store().loadPersisted())
        populateEstate(*world, document);
    router = std::make_unique<Router>();
    router->add(allRoutes(*world));
    door = std::make_unique<FrontDoor>(*world, *router, http, https);
    readiness = describeReadiness(*world, directory + QStringLiteral("/ca.pem"));
}

void Sandbox::Private::tearDown()
{
    door.reset();
    router.reset();
    world.reset();
}

Sandbox::Sandbox() : d(std::make_unique<Private>()) {}

Sandbox::~Sandbox()
{
    stop();
}

QString Sandbox::start(const SandboxOptions& options)
{
    const QString problem = d->prepare(options);
    if (!problem.isEmpty())
        return problem;
    std::promise<void> built;
    std::future<void> ready = built.get_future();
    Private* p = d.get();
    d->server->start(
        [p](WireRequest request, const WireResponderPtr& responder) { p->door->handle(std::move(request), responder); },
        [p, &built] {
            p->build();
            built.set_value();
        },
        [p] { p->tearDown(); });
    ready.wait();
    return {};
}

void Sandbox::stop()
{
    if (d->server)
        d->server->stop();
    d->server.reset();
    d->temporary.reset();
}

QJsonObject Sandbox::readiness() const
{
    return d->readiness;
}

} // namespace sandbox
