// SPDX-License-Identifier: GPL-3.0-or-later
// The device authorization grant, RFC 8628.
#include "sandbox/services/entra/authorize.h"
#include "sandbox/services/entra/pages.h"
#include "sandbox/services/entra/tokenendpoint.h"
#include "sandbox/services/entra/tokenissue.h"

namespace sandbox::entra {

namespace {

Response codeForm(const QString& note)
{
    const QString hint = note.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(escaped(note));
    return page(200, QStringLiteral("Enter code"),
                hint + QStringLiteral("<p>Enter the code that the application shows.</p>"
                                      "<form method=\"post\" action=\"/devicelogin\"><label>Code<input name=\"user_code\" "
                                      "autocomplete=\"off\" required></label><button class=\"go\">Next</button></form>"));
}

Choice choiceFor(EntraState& state, const Request& request, const DeviceCode& device, const QString& note)
{
    const auto client = state.client(device.grant.clientId);
    Choice choice;
    choice.action = request.origin + QStringLiteral("/devicelogin");
    choice.request = device.userCode;
    choice.title = QStringLiteral("Pick an account");
    choice.note = note.isEmpty() ? QStringLiteral("to sign in to %1 on another device. Continue only if you started this "
                                                  "yourself.")
                                       .arg(client ? client->displayName : QString())
                                 : note;
    choice.accounts = accountsFor(state.world(), device.tenantSegment);
    return choice;
}

/// `?mkt=` asks for the sentence in a language; what we have no words for is English.
QString messageIn(const QString& market, const QString& address, const QString& code)
{
    const QString language = market.left(2).toLower();
    QString message = QStringLiteral("To sign in, use a web browser to open the page %1 and enter the code %2 to authenticate.");
    if (language == QLatin1String("de"))
        message = QStringLiteral("Zum Anmelden im Browser die Seite %1 öffnen und dort den Code %2 eingeben.");
    else if (language == QLatin1String("fr"))
        message = QStringLiteral("Pour vous connecter, ouvrez la page %1 dans un navigateur et saisissez le code %2.");
    return message.arg(address, code);
}

Response done(const QString& sentence)
{
    return page(200, QStringLiteral("Done"), QStringLiteral("<p>%1</p>").arg(escaped(sentence)));
}

} // namespace

Response deviceCode(EntraState& state, const Request& request)
{
    World& world = state.world();
    const auto form = request.form();
    const auto refuse = [&](int number, const QStringList& arguments) {
        return refusalBody(world, request, refusal(number, arguments));
    };
    const QString asked = request.parameters.value(QStringLiteral("tenant"));
    const QString segment = tenantSegment(world, asked);
    if (segment.isEmpty())
        return refuse(90002, {asked});
    const QString clientId = form.value(QStringLiteral("client_id"));
    const QString scope = form.value(QStringLiteral("scope"));
    if (clientId.isEmpty() || scope.isEmpty())
        return refuse(900144, {clientId.isEmpty() ? QStringLiteral("client_id") : QStringLiteral("scope")});
    const auto client = state.client(clientId);
    if (!client)
        return refuse(700016, {clientId, asked});
    const ScopeResult scopes = parseScopes(world, request, scope, false);
    if (scopes.refusal)
        return refusalBody(world, request, *scopes.refusal);
    DeviceCode device;
    device.grant.clientId = client->clientId;
    device.grant.scope = scope;
    device.grant.claims = form.value(QStringLiteral("claims"));
    device.tenantSegment = segment;
    const EntraState::DevicePair pair = state.addDevice(device);
    const QString address = request.origin + QStringLiteral("/devicelogin");
    return Response::json(
        200, {{"user_code", pair.userCode},
              {"device_code", pair.deviceCode},
              {"verification_uri", address},
              {"expires_in", 900},
              {"interval", 5},
              {"message", messageIn(request.argument(QStringLiteral("mkt")), address, pair.userCode)}});
}

Response devicePage(EntraState& state, const Request& request)
{
    const QString code = request.argument(QStringLiteral("user_code"));
    const DeviceCode* device = code.isEmpty() ? nullptr : state.deviceByUserCode(code);
    return device ? accountPicker(choiceFor(state, request, *device, {})) : codeForm({});
}

Response devicePageAnswer(EntraState& state, const Request& request)
{
    World& world = state.world();
    const auto form = request.form();
    const QString typed = form.value(QStringLiteral("user_code"), form.value(QStringLiteral("request")));
    DeviceCode* device = state.deviceByUserCode(typed);
    if (!device || device->expires < world.now() || device->state != DeviceCode::State::Pending)
        return codeForm(QStringLiteral("That code did not work. Check it and try again; codes last 15 minutes."));
    const QString action = form.value(QStringLiteral("action"));
    if (action == QLatin1String("cancel")) {
        device->state = DeviceCode::State::Declined;
        return done(QStringLiteral("The sign-in was cancelled. You may close this window."));
    }
    const QString name = form.value(QStringLiteral("username")).trimmed();
    if (name.isEmpty())
        return accountPicker(choiceFor(state, request, *device, {}));
    const auto user = world.directory().user(name);
    if (!user)
        return accountPicker(
            choiceFor(state, request, *device, QStringLiteral("There is no account %1 in this sandbox.").arg(name)));
    const QString tenantId = issuingTenant(device->tenantSegment, *user);
    const auto objection = state.objection(*user, tenantId, device->grant.clientId, world.now(), device->grant.scope);
    if (objection) {
        const QString step = confirmationFor(state.requirement(*user, tenantId, device->grant.scope));
        if (step.isEmpty() || !world.directory().isMember(*user, tenantId))
            return refusalPage(world, request, *objection);
        if (action != QLatin1String("confirm"))
            return confirmation(choiceFor(state, request, *device, {}), *user, step);
        state.satisfied(*user, tenantId);
    }
    device->grant.homeObjectId = user->objectId;
    device->grant.tenantId = tenantId;
    device->grant.signedIn = world.now();
    device->grant.contexts = requestedContexts(device->grant.claims);
    device->state = DeviceCode::State::Granted;
    return done(QStringLiteral("You have signed in to the application on your device. You may close this window."));
}

} // namespace sandbox::entra
