<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>app::CloudLoader</name>
    <message>
        <source>The sandbox</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::CommonOptions</name>
    <message>
        <source>public, usgov, china, sandbox, or the URL of an ARM /metadata/endpoints document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant to work in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps accounts, settings and conversations apart under this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directory for everything that is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account to use; on the sandbox it is signed in without asking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are public, usgov, china and sandbox; or give the URL of a /metadata/endpoints document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cloud &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have letters, digits, dots, dashes and underscores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile name &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>audit::ComputedValues</name>
    <message>
        <source>Not read: role assignments at and above the resource (Reader).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read: the role definition %1 (Reader).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The members of the group &quot;%1&quot; were not read (Microsoft Graph: GroupMember.Read.All).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people with a role at or above the resource; groups expanded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>roles of the app&apos;s identities on groups, subscriptions and above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>roles of the app&apos;s identities that reach an AI account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no role of the app&apos;s identities allows inference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the list of models of the account&apos;s region (Reader)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the quota of the region (Cognitive Services Usages Reader)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Key Vault references of the app&apos;s settings (Reader)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names of app settings, Key Vault references and names of secrets (Reader, Key Vault Reader)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connections of projects and workspaces, names of app settings, named values of the gateway (Reader)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the gateway&apos;s logs (Log Analytics Reader)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the account&apos;s diagnostic logs (Log Analytics Reader)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read by the audit&apos;s collector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reading is known for &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used size of the included size, in percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no usage row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the object&apos;s attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the certificate&apos;s policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read: the certificate&apos;s policy (Key Vault Reader).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read: the account of a deployment of the same model (Reader).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>regions that deploy the same model; deployments of a zone or of the world count once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read: the account of this policy and its deployments (Reader).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deployments of the account that name this policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read: the workspace&apos;s storage account (Reader).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is open to the public network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>storage, vault, registry and Application Insights of the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read: %1 (Reader).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read: the resources of the group (Reader).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application Insights resources in the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read: the locks of the subscription (Reader).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>locks at or above the resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read: the gateway&apos;s policies (API Management Service Reader).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in the policies of the API &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the policies of API, product and gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the cors elements of the policies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the section &quot;%1&quot; has no base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the sections of the API policies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP APIs that Defender for APIs does not watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a policy sets the api-key header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a back end carries the api-key header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the security rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the inbound rule with the lowest priority number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the outbound rules to the virtual network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>subnets that have no network security group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>subnets with Azure&apos;s default way out to the internet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read: the flow logs of the region&apos;s network watcher (Reader).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flow logs that are on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>routing rules of HTTP listeners that do not redirect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known which private DNS zone belongs to &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no zone for the group &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the private DNS zone groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>approved private endpoint connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the map of regions with availability zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from tier, units and zones of each location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replications outside the registry&apos;s own region</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>audit::Condition</name>
    <message>
        <source>&quot;allOf&quot; and &quot;anyOf&quot; take a list of conditions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditions are nested more than %1 levels deep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A condition is an object with &quot;allOf&quot;, &quot;anyOf&quot;, &quot;not&quot;, &quot;field&quot; or &quot;count&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A condition with %1 is not understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;children&quot; names the type or types of the resources that are counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is counted, but does not end in [*].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The operator &quot;%1&quot; is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A condition has one operator, not both &quot;%1&quot; and &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The condition on &quot;%1&quot; has no operator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; compares with a number, not with %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A count cannot be compared with &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no regular expression: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no range of versions.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>audit::Configuration</name>
    <message>
        <source>&quot;%1&quot; is no setting. Write NAME=value, with a semicolon between settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date. Write it as 2026-07-09 or 2026-07-09T12:00:00Z.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>audit::Document</name>
    <message>
        <source>The file is larger than 4 GB. Split it and audit the parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not JSON that can be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>audit::Estate</name>
    <message>
        <source>%1 is no resource: it is not an object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no resource: it has neither a type nor an id that tells it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has the same id as another resource before it: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no resource in this file. An audit reads an array of ARM resources, each with id, type and properties.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>audit::Explanation</name>
    <message>
        <source>Not read: %1 is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counted: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>audit::Paths</name>
    <message>
        <source>&quot;%1&quot; is no path. Write it as properties.name, list[*].name or tags[&apos;a.name&apos;].</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>audit::Rule</name>
    <message>
        <source>is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is one of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is none of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looks like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not look like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is absent or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is more than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is less than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a length of at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a length of at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lies at least this many days ahead:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule file %1 cannot be used: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no &quot;id&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it names no resource &quot;type&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no condition &quot;pass&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its &quot;severity&quot; is not Critical, High, Medium, Low or Info.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number of %1 where %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>audit::RuleSet</name>
    <message>
        <source>The rule file %1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule file %1 is larger than 1 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule file %1 is no JSON object: %2 at byte %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two rule files have the id %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no rule &quot;%1&quot;. &quot;audit rules&quot; lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule %1 is there already; the one in %2 is left out. Give it another id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule %1 cannot be used: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>azure::AppConfiguration</name>
    <message>
        <source>The setting was changed since it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such setting.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>azure::CloudProfile</name>
    <message>
        <source>This is not a document of /metadata/endpoints.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cloud is only taken over https, except from this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cloud on this computer may not send you to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document calls itself %1, but names other addresses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document names no login endpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document names %1, which is not https.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document claims the audience %1 of another cloud.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>azure::LogsClient</name>
    <message>
        <source>The service stopped working on the query. A shorter time range, or a filter at its begin, helps.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>azure::LogsReader</name>
    <message>
        <source>At byte %1 of the answer, after %2 rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer ends before it is whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not valid JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row of the answer is larger than %1 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows of the answer are no lists.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>comparison::Comparison</name>
    <message>
        <source>Built-in prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no kept comparison, or one of a newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>comparison::Desk</name>
    <message>
        <source>The comparison is being asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a prompt first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a deployment first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the question that all of them are asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>comparison::PromptAdapter</name>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It sends images, which are not possible together with retrieval yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt has no input for the question: the question stands behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt has no input for documents: what was found is not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is for the %1 interface, which answers no questions.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>comparison::PromptPicker</name>
    <message>
        <source>Several prompts have this name: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library has no prompts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library has: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file in the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library&apos;s folder is no Git repository, so there are no versions.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>comparison::Report</name>
    <message>
        <source>Question: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens in and out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>comparison::Store</name>
    <message>
        <source>It was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is damaged: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>core::Error</name>
    <message>
        <source>An unknown error happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it stays, copy the details into a report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The operation was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again when you are ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, or raise the time limit in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network, VPN and proxy, and that the address is right; then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secure connection to %1 failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. Check the address and the computer&apos;s clock, or ask who runs the proxy for its certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You need to sign in to continue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with an account of this tenant, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are signed in, but %1 does not allow this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask an owner of the resource for the role that the message names, or choose another account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name; it may have been renamed or deleted, or be in another subscription.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was changed by somebody else, or is busy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload it, look at the difference, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is over its rate limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the time shown and try again, or use a deployment with more capacity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the message of the service, change what it names and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content filter blocked this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reword the text, or look at the filter verdict to see which category was hit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt is too long for the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a shorter question, retrieve fewer chunks, or lower the token budget.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed while working on the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a moment; if it stays, give the request id to support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered something that is not its protocol.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address: a proxy or a sign-in page may stand between. The raw answer is in the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke in the middle of the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What had arrived is kept. Regenerate to get a whole answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it as the message says and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written or read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check free space and permissions, or choose another directory with --data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call to %1 was stopped for safety.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No token was sent. Check the address of the cloud or of the resource.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deployments</name>
    <message>
        <source>Scale %1 from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the capacity in the busiest of the last five full minutes. From platform metrics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>429s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of answers in the last hour that refused for lack of capacity. From platform metrics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers in the last hour. From platform metrics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retires on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the model version, or this deployment type of it, stops answering.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version upgrade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spills over to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deployment that answers what the provisioned one has no capacity for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether API keys are accepted besides Entra ID tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With each new default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it retires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 TPM</source>
        <comment>tokens per minute</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 PTU</source>
        <comment>provisioned throughput units</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 enqueued</source>
        <comment>tokens waiting in batches</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 Retired</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>2 Retires within %n day(s)</source>
        <translation>
            <numerusform>2 Retires within %n day</numerusform>
            <numerusform>2 Retires within %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>3 Retires later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 No retirement date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deployment has no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name that programs will call it by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a deployment&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use up to 64 letters, digits, dots, hyphens and underscores, beginning with a letter or digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This resource already has a deployment &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or change the existing deployment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of the models that this resource offers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 version %2 is not offered in %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another version, or a resource in a region that has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not offered as %2 in %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered here: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model version is deprecated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes a capacity from %2 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a capacity within these bounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes only certain capacities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 grows in steps of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose %1 or %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no capacity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a whole number of at least 1: thousands of tokens a minute, or provisioned units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quota of this subscription has %1 left here, and %2 is asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at most %1, shrink another deployment of this model, or ask for more quota.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only provisioned deployments spill over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the spillover deployment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This resource has no deployment &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a standard deployment of the same resource.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is provisioned itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a standard deployment of the same model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; serves %2, not %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has another content filter (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests that spill over would be filtered differently.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This resource has no content filter &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upgraded by itself when the default version moves, at the latest on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upgraded by itself to the default version on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops answering on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its version retired on %1: calls may fail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No upgrade policy is stated: it may stop answering on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No newer version is offered here in this type: choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to %1, the default version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upgrades by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upgrades on the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stops answering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>policy unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price table cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2 (%3), perhaps another one of this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked through: environment variables of Azure ML online deployments. Not visible from here: prompts, settings of web apps (they hold secrets), and programs outside of Azure that call a deployment by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The online endpoints have not been read, so it is not known which flows name these deployments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name has 2 to 64 letters, digits, hyphens, dots or underscores, and begins and ends with a letter or digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names that begin with &quot;Microsoft.&quot; are the service&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a policy of this name already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a base policy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The base policy %1 is not in this resource.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is built on this policy itself: choose another base.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The blocklist %1 is not in this resource.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is kept by the service and cannot be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deployments of %1 could not be read, so it is not known whether %2 is in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in use by %2: give these deployments another policy first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the base of %2: give these policies another base first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in use by the policy %2: take it out there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a word, a phrase or a regular expression.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A term has at most %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no regular expression: %1 (at character %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list has this term already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a blocklist of this name already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the content filter %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the content filter %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the content filter %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the blocklist %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the blocklist %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &quot;%1&quot; to the blocklist %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take &quot;%1&quot; off its blocklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from %2 severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (noted only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is kept by the service and cannot be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a policy of this resource.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 names no policy, so the service applies %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 uses the policy %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy %1 was not found, so what applies is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its base policy %1 was not found, so rules may be missing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is built on %1 and states every rule itself, so nothing is taken over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is built on %1: %2 of its %3 rules are its own, the others are taken over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (by %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only left states it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only right states it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left is stricter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right is stricter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hate and fairness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sexual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Self-harm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Violence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jailbreak attack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indirect attack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indirect attack spotlighting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protected text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protected code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groundedness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profanity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, in prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, in answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked when detected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noted when detected, not blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked from %1 severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noted from %1 severity, not blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asynchronous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers are streamed at once and checked beside: what is blocked may have been seen already, and has to be taken back by the program that shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers are checked before they are shown, part by part while they stream.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompts are blocked for: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers are blocked for: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only noted in prompts: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only noted in answers: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not looked for: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocklists for prompts: %1. Blocklists for answers: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocklists for prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocklists for answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p95 first token (last hour)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within this time 95 of 100 streamed answers began, as applications report it to Application Insights. Where none does, the mean of platform metrics stands in and says so; those have no percentiles, and measure this for provisioned types only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applications name the model and not the deployment, and several deployments could be meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No application reported a streamed answer of this deployment in the last hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 calls that applications reported to Application Insights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 of 100 calls had their first token within this time in the last hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean of the last hour, from platform metrics, stands in for the 95th percentile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platform metrics have no mean either: they measure it for provisioned types only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace %1 could not be queried: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Application Insights component of this tenant keeps its data in a workspace that you can see.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deployments::ChangeRunner</name>
    <message>
        <source>It was deleted meanwhile. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something of this name was created meanwhile. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed it since you looked. Nothing was changed; look at it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile is read-only. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service ended the change with &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deployments::EndpointTable</name>
    <message>
        <source>public</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>private only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deployments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource group</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deployments::Endpoints</name>
    <message>
        <source>The service sent no key for this endpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traffic of %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale %1 of %2 from %3 to %4 instances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs at least one instance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take its traffic away instead, or delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service scales %1 by its own rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the scale rules of the deployment instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure ML token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft Entra token</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deployments::EndpointsOverview</name>
    <message>
        <source>Reading online endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the health of an endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing an endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This stage cannot be sent: a deployment of it is gone or not ready. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The progress of the shift cannot be kept, so nothing was changed. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody knows yet whether the service took this change; the endpoint is looked at again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading an online endpoint</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deployments::FiltersOverview</name>
    <message>
        <source>Reading content filters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deployments::Forecast</name>
    <message>
        <source>The trend is clear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it as an indication.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a guess: the load varies much or the time is far ahead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No forecast, because this deployment type has no limit by the minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No forecast, because nothing was measured in the last three hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No forecast, because less than half an hour was measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No forecast, because the newest measurement is too old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limit is reached now: expect 429s until the load falls or capacity is added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>429s start at about %1 if the load goes on rising as it does. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The load rises, but not to the limit within the next %n hour(s).</source>
        <translation>
            <numerusform>The load rises, but not to the limit within the next %n hour.</numerusform>
            <numerusform>The load rises, but not to the limit within the next %n hours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The load falls: no 429s are expected within the next %n hour(s).</source>
        <translation>
            <numerusform>The load falls: no 429s are expected within the next %n hour.</numerusform>
            <numerusform>The load falls: no 429s are expected within the next %n hours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The load shows no trend: no 429s are expected within the next %n hour(s).</source>
        <translation>
            <numerusform>The load shows no trend: no 429s are expected within the next %n hour.</numerusform>
            <numerusform>The load shows no trend: no 429s are expected within the next %n hours.</numerusform>
        </translation>
    </message>
    <message>
        <source>From the busiest minute of every five in the last three hours: the median of all slopes between them (Theil–Sen), used when it differs from chance and the last hour confirms it. The line is lifted to the last hour&apos;s peak; where it meets the limit, 429s start.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deployments::Overview</name>
    <message>
        <source>Reading deployments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading models and quota</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading spillover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading times to the first token</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deployments::Plan</name>
    <message>
        <source>Write a wish as MODEL@VERSION:TYPE:CAPACITY, with @REGION behind it for one region only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A capacity is a whole number above zero, not &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no wish to plan for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fits into %1, %2; %3 stay free there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No region offers this model version in this type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not offer this model version in this type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fits nowhere: %1 are wished, and no place has more than %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fits nowhere beside the other wishes: no place has more than %1 left.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deployments::QuotaTable</name>
    <message>
        <source>every model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deployments::QuotaView</name>
    <message>
        <source>Reading quota</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the load of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planning deployments</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deployments::TrafficPlan</name>
    <message>
        <source>%1 %2 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mirror to %1 %2 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no deployment &quot;%1&quot; behind this endpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a deployment that the list shows, or create it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of %1 is %2 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares are whole percentages from 0 to 100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot take traffic: its state is &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give its share to another deployment, or wait until its state is &quot;Succeeded&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shares add up to %1 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They have to add up to 100 %, or to 0 % when the endpoint shall answer nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of the traffic cannot be mirrored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror from 0 to 50 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 already takes live traffic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror to a deployment without a live share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traffic can be mirrored to one deployment only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the mirror off the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without live traffic there is nothing to mirror.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a deployment a live share first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not NAME=PERCENT with a whole number, each name once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name at least one deployment as NAME=PERCENT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scoring test of %1 failed. Roll back, or look at its logs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers: %2 requests a minute, %3 % failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scoring test of %1 succeeded; too little traffic to measure yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known of %1 yet: wait for traffic, or send a test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The traffic is no longer as this shift left it: %1. Roll back, or end the shift.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The traffic was taken back to %1 meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 % failed answers, 95 % of the answers within %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 % failed answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shift holds: %1 % of the answers of %2 failed, more than %3 %. Roll back, or look at its logs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shift holds: the slowest answers of %1 take %2 s (95th percentile), more than %3 s. Roll back, or give it more instances.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers: %2 requests a minute, %3 % failed, 95 % within %4 s.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::AlertDesk</name>
    <message>
        <source>%1 fires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show alerts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::Application</name>
    <message>
        <source>Starting the sandbox…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to the cloud…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How do I book a business trip, and what may it cost?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do I do when my laptop is stolen?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many days of parental leave are there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who approves a purchase above 10,000 euros?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What are these documents about?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which rules do the documents set?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading tenants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is offline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept conversations can be read. Questions need a network.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::Commands</name>
    <message>
        <source>Go to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme: high contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme: like the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List and cancel running calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sandbox in a new window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Pilothouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::Diagnostics</name>
    <message>
        <source>Save diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be written: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is everything that would be saved. It holds no passwords, tokens, questions or answers. Nothing is sent anywhere: you choose who gets the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the names of my accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilothouse ended unexpectedly last time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diagnostics say where it happened. You can read them before giving them to anybody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::GitLogins</name>
    <message>
        <source>Sign in to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be empty where a token is enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not accept the name and token. Make a token with the right to write to the repository, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The remote asks who you are. The token is kept in the keychain and sent to %1 only.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::Options</name>
    <message>
        <source>Control room for generative-AI systems on Azure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unexpected argument “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a theme: light, dark, high-contrast or system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a size such as 1440x900.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this page first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light, dark, high-contrast or system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language and formats, for example ja or en-GB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change nothing in Azure from this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the window, for example 1440x900.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open every page filled with data, save its picture and tour.json into DIR, and end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only these pages of the tour, separated by commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print when the window was painted and when its page is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::OwnSpans</name>
    <message>
        <source>Traces are not sent: no Application Insights resource can be seen with this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traces of the playground could not be sent. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::Pages</name>
    <message>
        <source>Playground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deployments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading subscriptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who am I?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model lifecycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quota</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question of the trace is ready to be asked again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question of the trace is ready to be asked again. These variables have no place here: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no traces yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traces of other programs are no longer taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs on this computer can send traces to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traces of the playground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take traces of programs on this computer, or stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traces of programs on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No index of this name can be seen with this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading deployments and indexes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a prompt flow folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a prompt library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading configuration stores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading metrics of prompt versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::ShiftBanner</name>
    <message>
        <source>The traffic of %1 was being shifted to %2 when Pilothouse ended: stage %3 of %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the next stage, or roll back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the endpoint</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desktop::TourStops</name>
    <message>
        <source>Playground, before the first question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playground: sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playground: prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playground: raw exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playground: parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playground: an index that does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deployments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deployments: scaling with preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deployments: a capacity that cannot be had</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts and tenants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in with a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who am I?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deployments: what spilled over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model lifecycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quota</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quota: what fits where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online endpoints: dividing the traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content filters: a change with preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content filters: two deployments side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content filters: a term for a blocklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs: a result with a cell in full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs: statistics of a column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs: a query with a mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts that fired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alert rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new alert rule from a tile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failure modes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failure modes: one mode with rule, remedy and examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failure modes: what this system does not log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failure modes of agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failure modes: quality of the telemetry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board: operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board: operations, further down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board: compared with the period before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board: zoomed to a throttling incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board: prompt engineering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board: responsible AI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board: tiles without data say why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board: arranging tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traces: a search with a mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traces: one trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traces: what a retrieval brought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traces: coloured by tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traces: a conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traces: two beside each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traces: a file with damaged spans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a throttling incident to a retrieved passage: step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flows: the text with a mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flows: a folder of prompt flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flows: what is left before prompt flow retires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A little more freedom in wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer help when the passages do not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed the evaluation of this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A friendlier voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorter answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompts: problems while typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompts: front matter as a form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompts: versions and labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompts: two versions compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompts: a label that waits for a second person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompts: search with a regular expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompts: a conflict of a merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison, before the first prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison: how much answers vary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompts: what is live where</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>documents::IndexDefinition</name>
    <message>
        <source>An index name has 2 to 128 lower-case letters, digits and single dashes, and begins and ends with a letter or digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index name &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no field for the text of a document (content, chunk, text ...). Choose another index, or a new name with --create.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>documents::Ingestion</name>
    <message>
        <source>The journal cannot be written, so an interrupted run will begin again: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chunk %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds vectors of %1 numbers, but the embedding model gives %2. Choose the model that it was made with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The documents are added without vectors: only keyword search will find them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add --create to make it. The service has: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It gave %1 vectors for %2 texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting %1 s: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service said nothing about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index refused it (%1): %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>documents::Scanner</name>
    <message>
        <source>It does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>documents::Text</name>
    <message>
        <source>It is a binary file, not text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be unpacked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpacked it is larger than %1 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a damaged gzip file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has %1 MB; at most %2 MB are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not a regular file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has more than %1 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading PDF needs the program pdftotext (package poppler-utils), which is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pdftotext did not finish within %1 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pdftotext cannot read it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds no text (probably scanned pages).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds no text.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>flows::DagFlow</name>
    <message>
        <source>The file is too large, or no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2, column %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no flow of prompt flow: it has no inputs, outputs and nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a flex flow, whose steps are Python code alone; there is no graph to take over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no flow of prompt flow: it has no nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds a flex flow, whose steps are Python code alone; there is no graph to take over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no flow.dag.yaml that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A node has no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two nodes are named &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; of the node &quot;%2&quot; is not in the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it there and import again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no node &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nodes wait for each other: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove one of the references between them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>flows::DagImport</name>
    <message>
        <source>%1: %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output &quot;%1&quot;: it is made over a whole data set and was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection &quot;%1&quot;: choose the deployment, index or credential that takes its place; keys of connections are not taken over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment variables that its code reads: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flow.dag.yaml, line %1: %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new flow, line %1: %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken over, to be checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not taken over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 nodes were taken over, %3 of them are to be checked; %4 were not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Became</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is there already and differs. Choose another folder, or allow to replace it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken over from %1 of the prompt flow &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It used the completions API; its text is now one message of a chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its template has no roles; its text is now the user&apos;s message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It used the completions API; its text is now a chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its variant &quot;%1&quot; is of another type and was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its template is the transform&apos;s result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node does not name an index that Azure AI Search has; the default index is searched until one is named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents come as title, content and url, not as metadata and page_content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check index, mode and the steps that read its documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It became an HTTP call to the embeddings route.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the account&apos;s host into the address, allow the host, and name a credential in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It became an HTTP call to Content Safety, whose answer is a list of categories with severities and not a decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the resource&apos;s host into the address and decide in a condition; the content filter of the deployment may already do what is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It became an HTTP call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow the host and name a credential in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put its file into the folder and import again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It calls the web: an HTTP call (kind: tool) can take its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It searches: a retrieval (kind: retrieve) can take its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It asks a model: a prompt (kind: prompt) can take its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It decides what runs next: a condition, or a transform whose value is compared, can take its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the tool&apos;s service has an HTTP route, an HTTP call (kind: tool) can take its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it only reshapes values, a transform with a Jinja expression can take its place; otherwise put the code behind an HTTP address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its file &quot;%1&quot; is not in the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is Python code, which is not run here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the tool &quot;%1&quot; of a Python package, which is not run here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes of type &quot;%1&quot; have no counterpart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The retrieval step makes the vector of its question itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It runs once over all rows of a data set, not within one run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the flow over the data set and evaluate the results there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>flows::Desk</name>
    <message>
        <source>The flow is not in the library any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you had not saved in &quot;%1&quot; is here again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library is not open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can lead there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; already comes after &quot;%2&quot;: this would be a circle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be of type %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The flow has errors. Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input &quot;%1&quot; needs a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input &quot;%1&quot; must be of type %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing variants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused before %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flows::Expression</name>
    <message>
        <source>The expression &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A JSON pointer begins with a slash, as in &quot;/documents/0/title&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value has nothing at &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>flows::FlowCheck</name>
    <message>
        <source>The id is longer than %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id holds control characters, or blanks at its ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a meaning of its own in references.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id &quot;%1&quot; is taken by the step in line %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one of them another id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The steps wait for each other: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove one of the references between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The flow has no outputs, so a run gives nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &quot;outputs:&quot; with a name and a reference to a step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No output of the flow needs the step &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refer to it from an output or from a step that one needs, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The flows lead back to each other: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove one of these steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no flow &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean &quot;%1&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no step &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reference to a step names its output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step &quot;%1&quot; has no output &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; exists only within a fan-out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refer to an input or to a step&apos;s output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The flow has no input &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the Jinja text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;${&quot; is not closed, or nothing stands in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write ${step.output.name}, or $${ for the characters themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; takes a value of type %2, but gets one of type %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refer to another output, or put a transform in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expression of &quot;%1&quot; cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the expression.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step of kind %1 needs &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &quot;%1: ...&quot; to the step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use one of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step of kind %1 needs the input &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it below &quot;inputs&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input &quot;%1&quot; stands twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step of kind %1 takes no input &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A condition needs branches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &quot;branches:&quot; with a name and an expression each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no condition &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step &quot;%1&quot; has no branch &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no variant &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The variant &quot;%1&quot; sets &quot;%2&quot;, which a step of kind %3 does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check how it is spelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A prompt step needs a prompt of the library, or messages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &quot;prompt: folder/name.prompty&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A transform needs a result, or a JSON pointer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &quot;result: ...&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fan-out has either a step or a flow for its items.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &quot;each:&quot; with a kind, or &quot;flow: name&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a fan-out has &quot;each&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output &quot;%1&quot; has no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write &quot;%1: ${step.output...}&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>flows::FlowDocument</name>
    <message>
        <source>The flow has no such step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id is taken, or has a meaning of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text cannot be read as YAML; mend it in the text editor first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The flow has no such place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The flow has no list there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change cannot be written as YAML.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>flows::FlowReader</name>
    <message>
        <source>There is no type &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use string, number, integer, boolean, list, object or any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The default of the input &quot;%1&quot; is no %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the type or the default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; must have names and what belongs to them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one name a line, as in &quot;question: {type: string}&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands twice among %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;steps&quot; must be a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin each step with &quot;- id: ...&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The flow has %1 steps; %2 are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a part of it to a flow of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A flow has the members name, inputs, outputs and steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with &quot;name: ...&quot; and &quot;steps:&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands twice in the flow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a flow of prompt flow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import its folder instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has %1 bytes; a flow may have %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move prompts and data to files of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a YAML file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; must have names and values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one name a line, as in &quot;question: ${inputs.question}&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A branch needs a name and an expression.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write &quot;- name: short&quot; and below it &quot;when: ...&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of tries must be between 1 and 10.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write &quot;retry: {tries: 3, delay: 2s}&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no duration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as 500ms, 2s or 1m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;variants&quot; must have names and what they change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write &quot;variants:&quot; and below it &quot;short: {prompt: ...}&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are two variants &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no kind of step &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step has no kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as 500ms, 30s or 2m.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step has members such as id and kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write &quot;- id: name&quot; and below it &quot;kind: prompt&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step has no id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin it with &quot;- id: name&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step of kind %1 has no member &quot;%2&quot;; it is kept, but has no effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check how it is spelled.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>flows::Kinds</name>
    <message>
        <source>Deployment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, account/name or resource id; empty: the default one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>temperature, top_p, max_tokens, seed, stop, response_format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends a prompt of the library to a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path in the library or relative to the flow; @label or @version behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instead of a prompt: a list of role and content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>json: the answer is also read as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rewrite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns a question of a conversation into a search query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: the built-in one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether it differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrieve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searches an index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or service/name; empty: the default one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An OData expression.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents as numbered text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rerank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorts documents by how well they answer a question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words: shared words; model: a model scores each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chooses the first branch whose expression is true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value of its expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fan out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs a step or a flow for each item of a list and gathers the results in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;item&quot; when empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the same time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When an item fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instead of a step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failures by item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gather</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collects what several steps gave; skipped ones are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls an allowed host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name from the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failing answers too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes new values by Jinja or a JSON pointer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One value, or several by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into the input &quot;from&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs another flow of the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not taken over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A node of prompt flow that has no counterpart yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stand-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used as its value until it is replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>flows::Library</name>
    <message>
        <source>The prompt &quot;%1&quot;, line %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library has no such prompt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels and versions can only be used where the library&apos;s history is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library has no such flow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library has no prompt &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt takes the input &quot;%1&quot;, which the step does not give.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it below &quot;inputs&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>flows::Migration</name>
    <message>
        <source>tag or property %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>environment variable %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the folder of its flow.dag.yaml.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare it with the new flow on one data set until all rows are answered the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deploy what takes its place, move the traffic, and remove the deployments that run prompt flow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt flow: what is left to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt flow retires on %1, in %2 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt flow retired on %1, %2 days ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 online deployments run it, %2 do not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>flows::Parity</name>
    <message>
        <source>Parity of %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 rows were answered the same: %3 exactly, %4 but for case and punctuation, the others with at least %5 % of their words in common.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failures: endpoint %1, flow %2. Median time: endpoint %3 ms, flow %4 ms. 95th percentile: endpoint %5 ms, flow %6 ms. Words in common: %7 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words in common</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data set has more than %1 rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 is no JSON: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 is no JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>flows::Run</name>
    <message>
        <source>The answer was stopped by the content filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deployment &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no deployment &quot;%1&quot;; &quot;%2&quot; was used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no chat deployment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index has no semantic configuration; hybrid search was used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no vectors to search; keyword search was used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings have no credential of this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only web addresses can be called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address holds a user name or password. Name a credential of the settings instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flows may not call this host. Add it to the allowed hosts in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain http is only allowed to this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The flow needs a value for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must be of type %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The flow &quot;%1&quot;, line %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The flow &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such variant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its branch %1 was not chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All steps whose output it uses were skipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step &quot;%1&quot; that it needs did not end well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step took longer than its time limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try %1 failed: %2 Trying again after %3 ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its condition &quot;%1&quot; is not true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no web address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header &quot;%1&quot; holds a line break.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP calls are not available here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no index to search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no library to take its prompt from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model to ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no messages to send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s answer is no JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s answer is no query; the question itself is searched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s answer is no list of scores; the documents were sorted by shared words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 items failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;over&quot; is no list, but %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list has %1 items; %2 are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no library to take the flow &quot;%1&quot; from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The flows lead back to each other: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It did not give %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no counterpart here. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its stand-in was used.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>flows::RunRecord</name>
    <message>
        <source> [%1 more characters]</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>flows::RunStore</name>
    <message>
        <source>There is no such run.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>flows::Views</name>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>no counterpart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>becomes: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Jinja expression; false skips the step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>http::DirectExchange</name>
    <message>
        <source>Nothing arrived for %1 s.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>http::Error</name>
    <message>
        <source>A key is not sent to %1 over plain http.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a host of the audience that the token is for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The operation ended as %1 without an explanation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The operation continues at %1, a host that was not asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a web address: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no certificate that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list continues at %1, a host that was not asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 redirected to %2, where nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asked to wait %2 s; nothing was sent before that.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>http::NetworkExchange</name>
    <message>
        <source>Nothing arrived for %1 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is longer than expected and was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No HTTP answer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>http::WaitState</name>
    <message>
        <source>waiting %1 s (throttled)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting %1 s (trying again)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for your sign-in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>identity</name>
    <message>
        <source>This sign-in server cannot be trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It named another host than its own; nothing was sent there. Check the address of the cloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer did not belong to this request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was thrown away. Try again; if it stays, tell whoever runs the sign-in server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in timed out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody finished it in the browser. Try again when you are ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get a new code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You declined the sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again when you are ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser cannot hand its answer to Pilothouse on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a code instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No app registration is set for this cloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the client id of your registration in the settings, or use the sandbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can close this tab and go back to Pilothouse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in did not finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can close this tab; Pilothouse says what happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This answer is not from this sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this tab and use the one that Pilothouse opened last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This answer was already used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can close this tab; Pilothouse has what it needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This request cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the answer of a sign-in page is expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This request is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is locked. Unlock it to use the accounts that it holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer offers no usable keyring, so your sign-in will not be remembered: you will have to sign in again next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the keychain holds for this account is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain does not hold this account any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sign-in of this account is stored here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sign-in server has no secure connection: its address begins with http.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a sandbox on this computer may do without https; nothing was sent. Check the address of the cloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secure connection failed: nobody whom this computer trusts vouches for the server&apos;s certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. If it is your organisation&apos;s own server or proxy, ask for its certificate authority and name its file in PILOTHOUSE_CA_FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secure connection failed: the server&apos;s certificate has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. Check this computer&apos;s clock; if it is right, tell whoever runs the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secure connection failed: the server&apos;s certificate is not valid yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secure connection failed: the certificate is of another server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. Check the address of the cloud, and whether a proxy or a hotel network stands between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again to continue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in of %2 in %1 has ended. What is on the screen stays; other accounts are not affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organisation asks for verification.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wants %2 to prove something more, for example with a second factor. What was interrupted continues afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue in browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilothouse needs your consent for one more permission.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is asked for only now because only this feature uses it. The browser shows what it means before you agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An administrator has to consent to this permission.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your administrator: copy the details and send them. In %1, only an administrator may allow it. Try the feature again after that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organisation blocks this sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in again will not help. Ask the administrator of %1, and give the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not a member of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 is not known there. Ask for an invitation as a guest, or use another account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account or tenant lives in another cloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>National clouds are separate: start Pilothouse with the cloud of %1 (--cloud), where it needs an app registration of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application id: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permission: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scope: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An administrator consents at: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correlation id: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server said: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can&apos;t reach the sign-in service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can&apos;t reach the sign-in service, retrying in %1 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not a member of this tenant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for an invitation as a guest, or use another account. The tenant you were in stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start Pilothouse with that cloud (--cloud); it needs an app registration of its own there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your administrator, and give the details. Try again after that.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>identity::AzureCli</name>
    <message>
        <source>The Azure CLI&apos;s answer could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Azure CLI is not signed in. Run: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Azure CLI works with the cloud %1, which is not %2. Choose another one with: az cloud set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tenant or the scope has characters that none has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure asks for more than the Azure CLI&apos;s sign-in has. Run: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Azure CLI (az) is not installed, or not on the PATH.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Azure CLI did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Azure CLI (az) could not be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Azure CLI could not reach Azure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Azure CLI&apos;s sign-in has expired. Run: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Azure CLI&apos;s account is not a member of the tenant %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no tenant %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Azure CLI has no permission to ask for %1 yet. Run: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Azure CLI has to sign in again for this tenant, because it asks for verification. Run: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Azure CLI gave no token.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>identity::CacheExchange</name>
    <message>
        <source>Its tokens belong to another application and work for that one alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no refresh token of it, so it cannot be used without a new sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such account is signed in here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>identity::CacheFileLock</name>
    <message>
        <source>Another program is using it. Try again when that has ended; if there is none, remove %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program (process %1) is using it. Try again when that has ended; if there is none, remove %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>identity::ClientCertificate</name>
    <message>
        <source>The key in %1 is encrypted, but AZURE_CLIENT_CERTIFICATE_PASSWORD is not set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password does not open the key in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key in %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is neither a PEM nor a PKCS #12 file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a password, but AZURE_CLIENT_CERTIFICATE_PASSWORD is not set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password does not open %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 uses an encryption that is no longer supported. Export it again, for example with: openssl pkcs12 -legacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no certificate in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no private key in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key in %1 is not an RSA key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key in %1 does not belong to its certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate %1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large for a certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate&apos;s key could not sign.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>identity::EnvironmentCredentials</name>
    <message>
        <source>%1 or %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, or what GitHub Actions or Azure Pipelines set in a job that may ask for tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AZURE_AUTHORITY_HOST is %1, but the cloud %2 signs in at %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not set in the environment: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>identity::FederatedProof</name>
    <message>
        <source>The file %1, which AZURE_FEDERATED_TOKEN_FILE names, cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1, which AZURE_FEDERATED_TOKEN_FILE names, holds no token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gave no token for this run (status %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gave no token for this run (status %2). Its job needs the permission to ask for one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>identity::MsalCacheFile</name>
    <message>
        <source>Other accounts of this computer can read or change %1, which holds credentials. Run: chmod 600 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 belongs to another account of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a directory or a device. Give a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file. Sign in with the program that owns it, or give another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other accounts of this computer could read or change %1 until now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The former file could not be kept aside.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>identity::MsalDocument</name>
    <message>
        <source>It is no JSON: its program may keep it encrypted, as on Windows. Give the plain-text cache, or let that program export one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its JSON breaks off or is damaged at byte %1 (%2). Let the program that owns it sign in again, or give another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its section %1 has another form than that of a token cache. Give the cache of a program that uses MSAL, unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is written in UTF-16. Save it as UTF-8, which token caches are written in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is larger than %1 MB, which no token cache is. Give another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is empty: nobody has signed in with the program that owns it. Sign in there first, or give another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is JSON, but has none of a token cache&apos;s sections. Give the cache of a program that uses MSAL.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>identity::Session</name>
    <message>
        <source>No such account is signed in here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This no longer waits for a sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>logs::ChartData</name>
    <message>
        <source>Only the first %1 series are drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first %1 categories are drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query has no render operator. For a chart, end it with one, for example | render timechart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>A chart needs a column of numbers and one to draw them over; the result has %n column(s).</source>
        <translation>
            <numerusform>A chart needs a column of numbers and one to draw them over; the result has %n column.</numerusform>
            <numerusform>A chart needs a column of numbers and one to draw them over; the result has %n columns.</numerusform>
        </translation>
    </message>
    <message>
        <source>The result has %1 points; a chart draws up to %2. Summarize by a larger bin(), for example 1h.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to draw: the query returned no rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to draw: all values are null.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>logs::ColumnFilter</name>
    <message>
        <source>The regular expression cannot be used: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number belongs behind the comparison.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A time belongs behind the comparison, for example 2026-01-31 or 00:05:00.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>logs::CostHint</name>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is on the %2 plan: every gigabyte that the query looks at is charged. A shorter time range costs less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables on the Analytics plan: queries cost nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in the service, %2 in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>processor time %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 scanned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 received</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>logs::DraftStore</name>
    <message>
        <source>The open queries could not be kept: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>logs::JsonTree</name>
    <message>
        <source>more than %1 entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as JSON</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>logs::QueryRun</name>
    <message>
        <source>Querying %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result is not complete: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first %1 rows were read: more would take too much memory. Add a filter, or summarize.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are the %1 rows that came before it broke off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) did not fit the type of their column and are shown empty.</source>
        <translation>
            <numerusform>%n cell did not fit the type of its column and is shown empty.</numerusform>
            <numerusform>%n cells did not fit the type of their column and are shown empty.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>logs::ResultExport</name>
    <message>
        <source>The export could not be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>logs::SavedQueries</name>
    <message>
        <source>A name is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query could not be saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>logs::TimeRange</name>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Last %n day</numerusform>
            <numerusform>Last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n hour(s)</source>
        <translation>
            <numerusform>Last %n hour</numerusform>
            <numerusform>Last %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n minute(s)</source>
        <translation>
            <numerusform>Last %n minute</numerusform>
            <numerusform>Last %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>As the query says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no time range. Examples: P1D, PT4H, 2026-01-01T00:00:00Z/2026-01-02T00:00:00Z.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>logs::Workbench</name>
    <message>
        <source>Finding workspaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the tables of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>monitoring</name>
    <message>
        <source>Create the alert rule %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the alert rule %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch the alert rule %1 on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch the alert rule %1 off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the alert rule %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not take a window of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log rows arrive 3 to 10 minutes late. A window below %1 would look at rows that are not there yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not look every %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would look every %1 at %2: some time would never be looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A subscription has room for 100 rules that look every minute, and they cost most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule has no condition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a number as the threshold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 of the query: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the column that is measured, or count rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the rule a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name has at most %1 characters, none of * # &amp; + : &lt; &gt; ? @ % { } \ / |, and ends with neither a point nor a space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system has no resource that the rule could watch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A severity is a number from 0 to 4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No action group: the alert shows in lists, but nobody is told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Informational</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verbose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 outside the learnt range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This query reads more than one table, or in a form that cannot be asked for many windows at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>online endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gateway (API Management)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application Insights component</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>web app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not send its log “%2” to the workspace %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a diagnostic setting for “%1” to %2 in the Azure portal, with %3 as its destination; data comes some minutes later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system %1 has no %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resources count to a system when they lie in the resource group of its workspace or of its Application Insights component.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evaluations or feedback as custom events (gen_ai.evaluation.result, feedback)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spans with the attributes of OpenTelemetry&apos;s GenAI conventions that this tile reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The application sends requests, but no %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on the OpenTelemetry instrumentation of its model client, or set the attributes in the application&apos;s code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in this window, and the diagnostic settings of %1 could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever may read the resource can check whether “%1” reaches the workspace %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is measured for provisioned deployments only, and the system %1 has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in this window fits the filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a filter away, or choose a longer window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of this kind happened in this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no traffic in this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a longer window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account may not query the workspace %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account may not read the metrics of the system %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the role Log Analytics Reader on the workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the role Monitoring Reader on its resource group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace %1 has no table %2 yet: nothing was ever sent to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect the application to an Application Insights component of this workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on the diagnostic setting “%1” of the %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>monitoring::AlertsBook</name>
    <message>
        <source>Nobody is signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the history of an alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing the state of an alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else set it to &quot;%1&quot; since you looked. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile is read-only. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>monitoring::AlertsTable</name>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fired at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>monitoring::BackTest</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message>
        <source>It would not have fired in the last %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It would have fired %n time(s) in the last %1</source>
        <translation>
            <numerusform>It would have fired %n time in the last %1</numerusform>
            <numerusform>It would have fired %n times in the last %1</numerusform>
        </translation>
    </message>
    <message>
        <source>.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, for %1 altogether.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This rule has no condition that can be tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service learns the threshold of this rule; it is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying an alert rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first condition on the first resource was tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only rules over a workspace or an Application Insights resource can be tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service answered in part: there may be more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>monitoring::Board</name>
    <message>
        <source>“%1” is no board: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tile %1 does not say which tile it is (“tile”).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the width of tile %1 (“span”) is no whole number from 1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the height of tile %1 (“height”) is no whole number from 1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at byte %1 it is not valid JSON (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no list of tiles (“tiles”).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was written by a newer version of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no title (“title”).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has %1 tiles; %2 are the most.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>monitoring::Boards</name>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no board: it is larger than 1 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The board could not be kept in “%1”: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This board comes with the program and stays as it is. Duplicate it, and change the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt engineering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Responsible AI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it up, fast, within its limits, and what does it cost?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a version of a prompt does to latency, tokens, retrieval and quality.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was blocked, attempted and refused, how answers were judged, and who could see what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has the name of a board that comes with the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New board “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This board is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A board needs a title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>monitoring::Catalogue</name>
    <message>
        <source>A measure of this tile is not complete, or its unit is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This tile is not complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two tiles have this id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrieval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telemetry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>monitoring::CostForecast</name>
    <message>
        <source>A straight line through the last days; the band holds nine of ten outcomes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A straight line through the last days, times the usual share of each weekday; the band holds nine of ten outcomes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>monitoring::FiredInWindow</name>
    <message>
        <source>Reading alerts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>monitoring::PriceTable</name>
    <message>
        <source>Estimated by the price table of %1 (%2); not verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no price table: it needs a currency, a date, and for each model once the prices of a million tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price table cannot be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>monitoring::RulesTable</name>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fires when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>monitoring::Tile</name>
    <message>
        <source>one table, one pass, bounded by time; small result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median answer time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer time p95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer time p99</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the resource log of many services: provider and category come before the JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as calls-by-deployment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time p95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as calls-by-deployment; parsed once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests joined with the token sums of their traces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimated cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two windows of one column pair, joined on the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests a week before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer time p95 a week before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p90</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p99</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one table, one pass, bounded by time; small result; rows = bins x size classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer time up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one table over a longer window: 7 x 24 groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hours are UTC; weekday 0 is Sunday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one table, streaming rows only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Streamed calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to first token up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to first token p95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to first token p50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time between tokens up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of a call up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one table; a thousand calls by the order of their random ids, the same ones each time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one table, a few groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time p50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens per second, median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens per second, slowest 5 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one table, the model calls only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests reduced to 50 rows before the join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one table; agent spans repeat the sums of their model calls and are left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read, not cached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read from the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one table; rows = bins x models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the resource log of usage, minute by minute: short windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens read a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens written a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cached share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two tables joined on CorrelationId, both bounded; the model side is reduced first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throttled calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of the backend p95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Streamed share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one table joined with the price list of this computer (USD for a million tokens)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>28 days of one table, grouped by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimated cost a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens without a price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests joined with the costs of their traces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampled requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two tables joined on CorrelationId, both bounded, then the price list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the gateway does not say which tokens were cached: an upper bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one table, model calls that name their prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut-off answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of 1,000 calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one table and the exceptions of the same window; regular expressions only where there is an exception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of all model calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls answered 429</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the resource log and the failed model calls, each reduced before they are put together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered by the endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen by the application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the resource log counts every caller of the deployments, the other lines this application alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers that ask for another try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls given up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tries beyond the first, as clients tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exceptions only; regular expressions on a few rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model calls joined with the exceptions of the same window; notes of the application beside them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one table; the attribute is a JSON array in text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>four tables, each reduced to its failing rows first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one table; calls of the search service stand in only where no retrieval span is written, so that nothing counts twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrievals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed retrievals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share without a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the resource log filtered to one provider and operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throttled queries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed queries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as search-health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throttled share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as search-health; take bounds the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>custom events only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed evaluations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score p10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>custom events only, then top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thumbs up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thumbs down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one table twice: runs, then the token sums of the same traces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Success share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model calls a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens of a run p95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one table grouped by trace: many groups, so short windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls of each tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failures of the flow (424)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throttled requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time-outs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delay by throttling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests by key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Availability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Served requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two small tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>metrics that the runtime sums up beforehand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activity log, one provider filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>four tables, each filtered to one operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make-series fills the empty bins with zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept by sampling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failures without a type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a prompt version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage is tiny</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on demand only: regular expressions over message text; needs content capture to be on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With an e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a card number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spans with content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>five-minute evaluation: one table, one row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as throttling, 15 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exceptions of 15 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the reply lists every category, so that only filtered: true proves an attack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one hour of one table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>platform metrics: free, a minute old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an average: platform metrics have no percentiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean time to response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean time between tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean time to first token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean time to last byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provisioned deployments only; diagnostic settings cannot export it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache match rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Utilisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls with a finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the denominator of what is blocked and found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queries per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency p95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>429 and spilled requests apart: what spilled over was served elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean tokens per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the activity log of the subscription: free, kept for 90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health now: traffic, errors, latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to first token in this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the system healthy in this window?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests and failures over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When did traffic or failures change?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests by result code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which codes do callers get, and when?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model calls by deployment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which deployment carries the load?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model calls by status and deployment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do the model endpoints answer, where and when?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model endpoints: answers by class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which classes of answers do the model endpoints give?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model callers: identity or key?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who calls the models, and does anyone still use keys?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use by user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who uses the most tokens, and who is served badly?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use by customer tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which customer tenant uses and pays how much, and who is served badly?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This window against the same window last week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is today unusual?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer time p50 to p99</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the answer time within the objective?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer time as a heat map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is there one speed or several, and when?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer time by weekday and hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At which hours of the week is it slow?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to first token p50 to p99</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long until the user sees something?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to first token as a heat map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the first token always as quick?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to first token p95 by model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which model keeps people waiting?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time between tokens p50 to p99</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How steadily do answers flow?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time between tokens as a heat map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do answers flow at one pace?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole model call p50 to p99</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long does the model take for a whole answer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole model call as a heat map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Are there slow answers among the quick ones?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time against tokens written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it slow because it writes more?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time by length of the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much time does each length of answer take?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens per second by model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How quickly does each model write?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the time goes: downstream calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which downstream service is slow or failing?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model calls: volume, latency, tokens, errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How does each model behave?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slowest requests with their token bill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which requests were slowest, and was it the model?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens by kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How do tokens read, cached, written and thought develop?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens by model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which model uses the tokens?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens a minute against the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How close does each deployment come to its limit?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do prompts or answers grow?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt cache share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of the tokens read come from the cache?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens by team or app (gateway)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which team or app uses the tokens?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimated cost by model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does it cost, minute by minute, and which model drives it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost a day with forecast and budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does the month stay within the budget?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimated cost by customer tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which customer tenant costs the most?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimated cost by team or app (gateway)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is each team or app to be charged?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt versions compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which version of a prompt is slower, dearer, or fails more?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model time p95 by prompt version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did a prompt version make it slower?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failing operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which operation fails, with which code, for how many users?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top exceptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which problem produces the errors?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Responsible-AI and reliability failure modes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which failure modes happen, how often, in which share of model calls?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>429 by deployment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where and when are we throttled?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>429: answered by the endpoint, seen by the application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many 429 reach the application after its retries?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retries and what they saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often is a call tried again, and how often in vain?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gateway calls by backend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does the gateway move calls to another backend?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content-filter blocks by category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which harm category or attack type triggers the filter?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content-filter outcomes over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does the filter block or note, before and after the model?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish reasons over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Are answers cut off, filtered, or ended by tool calls?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is refused where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is refused: at the web app, at sign-in, at the endpoint, at the model?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrieval time p50 to p99</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long does retrieval take?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrievals without a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which share of retrievals finds nothing?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best score of a retrieval p10 to p90</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do the best documents fit less well than before?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribution of the best scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How are the scores of the best documents distributed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI Search queries: latency, errors, empty results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does retrieval work, per index?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throttled searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When does the search service refuse queries?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions that found nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which searches return no document?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluation scores by version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is answer quality stable, per evaluator and version?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluation scores over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When did answer quality change?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversations with failed evaluations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which conversations should a person look at?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thumbs up and down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do people think of the answers?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent runs: success, latency, tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How do the agents behave?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool calls: volume, failures, latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which tool fails or is slow?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runaway traces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is an agent looping or burning tokens?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MCP tool use through the gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which MCP servers and tools are called, by whom, with what errors?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online endpoint traffic by deployment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do the flow deployments answer, and how fast?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online endpoint availability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which share of requests does the endpoint serve?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Container restarts and errors of the endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did the inference container fail or restart?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt-flow nodes: latency, errors and tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which node of the flow is slow, failing or expensive?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes to the AI resources (workspace)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed just before it broke?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One trace, step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened in this operation?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telemetry gaps: times without a request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did telemetry or traffic stop?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telemetry quality by source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does each source leave out?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the telemetry itself costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which table fills the workspace?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal data in captured prompts and answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do logged messages contain e-mail addresses, card or phone numbers?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests and failures (Application Insights names)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same as requests over time, asked of the component</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alert: request error rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fires when a row comes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alert: sustained throttling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alert: attack attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alert: token burn against the hourly budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model requests by status (metric)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do the deployments answer right now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to response (metric)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long until the first byte, on average?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time between tokens (metric)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How steadily do answers flow, on average?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to first token, normalised (metric)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long until the first token for each token read, on average?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to last byte (metric)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long does a whole answer take, on average?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens read (metric)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which deployment reads how many tokens?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens written (metric)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which deployment writes how many tokens?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All tokens (metric)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which deployment uses how many tokens?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt cache match rate (metric)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which share of the prompts is found in the cache?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provisioned utilisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How full are the provisioned deployments?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model availability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which share of calls do the model endpoints serve?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked by harm category (metric)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does the content filter block?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Harmful content by severity (metric)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does the content filter find?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls checked by the content filter (metric)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many calls does the content filter check?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI Search latency (metric)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long does the search service take, on average?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI Search throttled queries (metric)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which share of queries does the search service refuse?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI Search queries per second (metric)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How busy is the search service?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online endpoint requests a minute (metric)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do the online endpoints answer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online endpoint latency p95 (metric)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long do the online endpoints take?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint deployments: processor (metric)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Are the instances of the endpoint busy?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests spilled over (metric)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many requests go on to a standard deployment?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens per second (metric)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How quickly do the deployments write, on average?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active tokens (metric)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many tokens count against the provisioned capacity?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint deployments: memory (metric)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do the instances of the endpoint run out of memory?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes to the resources of the system</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>monitoring::TileReader</name>
    <message>
        <source>There is no tile of this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No workspace of a gen-AI system can be seen with this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the role Reader on the resource group of its Log Analytics workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Querying %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not every resource answered: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity log of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed in this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trace is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one on the page of traces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget a day (%1 a month)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The month is expected to cost %1, more than its budget of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Only the last %n hour(s) of the window: more would be too costly.</source>
        <translation>
            <numerusform>Only the last %n hour of the window: more would be too costly.</numerusform>
            <numerusform>Only the last %n hours of the window: more would be too costly.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n day(s): less would not be enough for this tile.</source>
        <translation>
            <numerusform>The last %n day: less would not be enough for this tile.</numerusform>
            <numerusform>The last %n days: less would not be enough for this tile.</numerusform>
        </translation>
    </message>
    <message>
        <source>The result is not complete: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first rows were read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some models have no price and count as nothing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>monitoring::TileShape</name>
    <message>
        <source>Others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(none)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>monitoring::failures</name>
    <message>
        <source>all callers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In %1 of %2 hours far more tokens were used than usual, or by one caller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual are %1 tokens a call, %2 % of them cached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of the calls failed after it, %2 % before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The models answered in %1 intervals from which the application sent no span.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above %1 % in %2 of %3 intervals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % are above %2 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % after %2 % in the period before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to %1 within %2 min.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 were seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost and agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a JSON array of replies, an object with &quot;cases&quot;, or one reply a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 model spans have no token counts, so cost is too low.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 model spans do not name the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 failed model spans have no error.type; the reason is only in the exception.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 spans have no parent, so they belong to no request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 spans use attribute names of older conventions (gen_ai.system and the like).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your rules of failure modes cannot be read; the shipped ones are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules cannot be saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No GenAI attributes: model calls cannot be told from other calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampled: one row stands for %1. Counts are corrected, single traces may be missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages are not captured, which is the safe choice; examples show no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 model spans hold captured messages: treat the workspace as personal data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other failure</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>monitoring::failures::FailureReader</name>
    <message>
        <source>Looking for failures in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at diagnostic settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading metrics of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No workspace of a gen-AI system can be seen with this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>monitoring::failures::Modes</name>
    <message>
        <source>Question blocked by the content filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter found hate, sexual content, violence or self-harm in what was sent and refused the call with status 400. The person got no answer; the model never saw the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status 400 with code content_filter, and a category with filtered: true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of calls is above the first number, or above the second number times the period before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read some of the blocked questions. If they are legitimate, raise the threshold of that category in the content filter; if not, tell people why they were refused. Do not send the same text again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer blocked by the content filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s own answer was stopped. When answers are streamed, its beginning may already be on the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer&apos;s finish reason is content_filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of answers is above the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the system message and at the retrieved passages of these answers. Show a neutral sentence, and take back what a stream has already shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attack by the user (jailbreak)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt Shields recognised an attempt to talk the model out of its instructions, and blocked it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status 400 with code content_filter and jailbreak filtered: true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least so many within so many minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out whether one user is behind it, and slow or block that account. Keep Prompt Shields on “block”. Test the system message against the wording that was tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attack hidden in a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A retrieved document or a tool&apos;s result held instructions for the model. Prompt Shields blocked the call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status 400 with code content_filter and indirect_attack filtered: true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the trace and see which documents were retrieved. Take the document out of the index, find out who put it there, and mark untrusted text in the prompt (spotlighting).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protected material in the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer held text or code that is known from elsewhere. For code the filter names where it comes from and under which licence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>protected_material_text or protected_material_code with detected: true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of calls is above the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the citation and licence with the answer. Tell the model not to quote at length. Switch the category to “block” if quoting is not allowed at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hit of a blocklist or profanity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the blocked questions, those that only a blocklist of yours or the profanity list objected to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status 400 with code content_filter where only custom_blocklists or profanity has filtered: true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The count is above the second number times the period before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go through the hits for false alarms and take those terms off the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content filter did not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter had an error and let the answer through unchecked. The call looks successful.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>content_filter_results holds an error with code content_filter_error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Treat these answers as unchecked: check them with a content safety call of your own, or do not show them. If it goes on, open a support case with the request ids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attacks are noted, not blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter recognises attacks but is set to annotate only, so they reach the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jailbreak or indirect_attack with detected: true and filtered: false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least so many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide on purpose: switch the category to “block”, or write down who watches the annotations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal data in logged messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captured prompts or answers hold what looks like e-mail addresses, telephone or card numbers. They lie in the workspace for everybody who may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A regular expression over gen_ai.input.messages and gen_ai.output.messages finds an address, telephone or card number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One is enough. The patterns also find made-up addresses and long numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch content capture off or mask at ingestion with a transformation, restrict the table, and purge the rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model refuses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model declined to answer. Some refusals are right; many at once for harmless questions are not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A refusal in the message, a finish reason “refusal”, or the application&apos;s event of that kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of calls is above the second number times the period before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare refusals by topic, language and prompt version. Look for both: refusals of harmless questions, and harmful ones that were answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search answered without a document. The model then answers from what it knows, or makes it up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The retrieval span has no documents, or Documents_d is 0 in the search log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of searches is above the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collect the questions and add the missing content, synonyms or hybrid search. Let the application say that it found nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weak passages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best passage has a low score, so the answer rests on little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first document&apos;s score is below the number, or an evaluator of relevance or retrieval fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of searches is above the first number. What a low score is depends on the kind of ranking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at chunk sizes, vectoriser, filters, and whether the indexer ran. Try semantic ranking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer not grounded in the sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A judge or the filter found statements that the retrieved passages do not support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The evaluator Groundedness fails or scores below the number; or ungrounded_material detected: true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of judged answers is above the first number. A judge is a model and errs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower the temperature, demand citations, give less and better context. Compare with the prompt version before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invented citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer cites a document that was not among the retrieved ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An event of the application, which compares citations with the retrieved documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check citations before the answer is shown and drop what cannot be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer cut short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer ended because it reached the limit of tokens, often in mid-sentence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer&apos;s finish reason is length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise the limit or ask for shorter answers. Reasoning models spend the same limit on thinking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken structure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The application could not read the answer as the JSON that it asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An exception of a parser or validator (JSONDecodeError, ValidationError and the like).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of calls is above the number. Parsers fail for other reasons too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use structured outputs with a strict schema. Repair once, then give up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool call failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tool ended with an error: wrong arguments, a name that does not exist, or a fault of the tool itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The span execute_tool has an error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of tool calls is above the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See which tool it is. Tighten its schema and description, and check arguments before the call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluators say that the answer did not do what was asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An evaluator such as IntentResolution, TaskAdherence or ToolCallAccuracy fails or scores below the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare prompt and model versions, roll back the worse one, and put these cases into the test set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People are not content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People pressed the thumb down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A feedback event with a negative rating.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of ratings is above the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the traces of the comments. A handful of examples says more than the rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worse after a change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After a change of deployment, prompt or resource, calls fail more often than before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change in the activity log, and a share of failed calls after it that is above the number times that before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of failed calls of the hours after is above the number times that of the hours before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare before and after, roll back, and pin versions. Let a part of the traffic try the next change first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throttled by the quota (429)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s limit of tokens or requests a minute was used up, and the caller got an error after its retries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status 429; the text names the token or call rate limit, and x-ratelimit-remaining-* is 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least so many, and the share of calls is above the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait as long as retry-after says, with jitter. Ask for fewer tokens at once, raise the quota, add a region, or limit each consumer at the gateway. A wait of hours means a daily limit: stop retrying.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provisioned capacity used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provisioned throughput is full; further calls get 429 or spill over to pay-as-you-go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Utilisation of 100 % or more, requests with IsSpillover, or 429 of a provisioned deployment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Utilisation is above the number in more than the share of intervals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up spillover, buy more units, shorten prompts, or keep their beginning stable so that the cache helps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody gave up waiting: the client, the gateway or the online endpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status 408 or 504, or a timeout among the error types.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stream answers. Let limits grow from model to endpoint, gateway and client, so that the innermost gives up first. Ask for shorter answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error of the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s endpoint answered with 500 or higher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status 5xx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fail over to another region and open the circuit for a while. Look at Service Health.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error of the flow or its container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The online endpoint works, but the code inside it answered with an error or its container was ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ResponseCode 424 with a ModelStatusCode in the endpoint&apos;s traffic log; BackOff or OOMKilled among its events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the console log of the same minute. Move the traffic back to the version before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online endpoint is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More calls wait at the endpoint than it may take, so it turns some away or slows them down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ResponseCode 429, or RequestThrottlingDelayMs above the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add instances or an autoscale rule, or raise max_concurrent_requests_per_instance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not allowed (401, 403)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A caller without a valid token, role or network path was refused, at the web front, the endpoint or the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status 401 or 403 in the logs of web front, online endpoint, gateway or model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share is above the second number times the period before, or above the first number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check role assignments (they need some minutes), the token&apos;s audience, disabled keys, private endpoint and firewall. See which caller it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deployment missing or retired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deployment that the call names does not exist, or its model has been retired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status 404 with code DeploymentNotFound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the name. For a retired model deploy its successor, and run the evaluations again before the date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question, history and passages together are longer than the model can take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status 400 with code context_length_exceeded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut the history, send fewer passages, and count tokens before sending.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bad request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not accept the request: an unknown parameter, a wrong schema, an old API version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status 400 with another code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It mostly begins with a release. Compare parameters and API version with the reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search turned away or slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search service is at its limit and answers 503.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status 503 in the search log or on the retrieval span.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add replicas, make queries cheaper, cache frequent ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First token late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People wait longer for the first word than your objective allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gen_ai.response.time_to_first_chunk is above the second number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of streamed calls is above the first number; 5 % is the same as the 95th percentile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stream, shorten the prompt, keep its beginning stable for the cache, or choose a nearer region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telemetry is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The models were called, but the application sent nothing in that time: exporter off, daily cap, network, or a setting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The models&apos; own log counts calls in an interval in which no span arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One interval is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See which part is missing below “Not logged here”. Check the daily cap (402, 439), the connection string and the diagnostic settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost runs away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Far more tokens are used than usual, often by one caller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens an hour above the first number times the most of that hour in the week before; or one caller above the second number who is not so usually.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least one such hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See who the caller is. Limit tokens per consumer at the gateway, replace keys that leaked, and set an alert before the budget is used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompts grow, cache is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A call sends more tokens than in the week before, or less of it comes from the cache.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input tokens a call above the first number over the week before, or the cached share below the second number of what it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least one hour in four.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum up the history instead of sending it, and keep the beginning of the prompt the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent in a loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run goes in circles: the same tool with the same arguments, or many more steps than such a task needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More steps or tokens in a trace than the numbers, or the same tool call repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One is enough. Long tasks can look the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit iterations and tokens of a run, and stop it when a call repeats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent run failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run of an agent ended with an error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The span invoke_agent has an error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of runs is above the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the trace and see whether model, tool or search ended it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent does what it should not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An agent called a tool outside its list, or one that writes without approval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An event of the application, which compares tool calls with the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the right away from the agent&apos;s identity, let a person approve writing calls, and keep a list of allowed tools.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spans arrived whose parent did not, so the way of a request cannot be followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ParentId without a row of that Id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of traces is above the number. Sampling that does not keep whole traces looks the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass traceparent on at every hop, and sample whole traces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times the period before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events that tell of a refusal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low score below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fails below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events that tell of a wrong citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exceptions of parsers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times as many failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Utilisation above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delay above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First token after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times the usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of one caller above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours with at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Growth above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss of cached share above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same call at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events that tell of a forbidden tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spans of the application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send OpenTelemetry spans to Application Insights (the Azure Monitor exporter and its connection string).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spans of model calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on GenAI tracing of the SDK, so that model calls become spans with gen_ai.operation.name = chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spans of retrieval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a span with gen_ai.operation.name = retrieval and gen_ai.retrieval.documents around each search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spans of tool calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the agent framework trace tools (gen_ai.operation.name = execute_tool).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spans of agent runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the agent framework trace runs (gen_ai.operation.name = invoke_agent).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token counts on spans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record gen_ai.usage.input_tokens and output_tokens; for streams ask for usage (stream_options.include_usage).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish reasons on spans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record gen_ai.response.finish_reasons on model spans.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to first token on spans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record gen_ai.response.time_to_first_chunk (seconds) on streamed model spans.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captured messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content capture is off, which is the safe choice. To look for personal data in logs, switch it on for a sample (OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores of retrieved documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put id and score of each document into gen_ai.retrieval.documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cached tokens on spans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record gen_ai.usage.cache_read.input_tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arguments of tool calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record gen_ai.tool.call.arguments; they can hold personal data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotations of the content filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log content_filter_results of every answer as a property of that name on a trace message; Azure OpenAI sends them with each answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests of the application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send telemetry of the web application to Application Insights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exceptions of the application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record exceptions on spans: the reason of a failed model call is only there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results of evaluators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run evaluators on a sample of the answers and send gen_ai.evaluation.result events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groundedness of answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the evaluator Groundedness on a sample of the answers (events gen_ai.evaluation.result).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relevance of answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the evaluators Relevance or Retrieval on a sample of the answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feedback of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send an event feedback with rating = up or down when somebody presses a thumb.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send an event answer.refused when a message holds a refusal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check of citations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare citations with the retrieved documents and send an event citation.invalid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check of tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare tool calls with the agent&apos;s list and send an event tool.unapproved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log of model calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a diagnostic setting with the category RequestResponse to the Azure OpenAI or Foundry account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log of searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a diagnostic setting with the category OperationLogs to the search service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traffic log of the online endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a diagnostic setting with the category AmlOnlineEndpointTrafficLog to the endpoint. It costs by volume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a diagnostic setting with the category AppServiceHTTPLogs to the web app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log of the gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a diagnostic setting with the category GatewayLogs to API Management.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log of tools behind the gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a diagnostic setting with the category GatewayMCPLogs to API Management.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the subscription&apos;s activity log to this workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the sign-in log of Entra ID to this workspace (a setting of the tenant).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platform metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reader needs the role Monitoring Reader on the accounts; platform metrics need no setting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>security, new with agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent compromise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed system instructions show as another hash; what the agent then does shows as C5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent injection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An agent id that was never seen before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent impersonation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A known name with another id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manipulation of an agent&apos;s flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps in an order unlike the usual one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poisoned provisioning of agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creation and changes of agents in the activity log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jailbreak across several agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attacks on calls inside a run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>security, added in version 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compromised supply chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new tool server, or a new version of one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hijacked goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks that are not done, together with hidden instructions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust passed on between agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No telemetry shows it; review rights and hand-overs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visual attack on computer use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a test with prepared screens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contaminated session context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A conversation id used by several people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Misuse of tool servers and plug-ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls of tools outside the list, failing tool calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disclosure of capabilities or architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the system message in captured answers; a heuristic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>safety, new with agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Responsible-AI harm between agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter hits on calls inside a run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Harm by allocation among users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a review of who gets what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss of knowledge in the organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priorities that endanger people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a review and tests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>security, known before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poisoning and theft of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory written by one user and read by another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Targeted poisoning of the knowledge base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden instructions in documents; writes to the index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Injection across prompts and documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attacks hidden in documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approval by people bypassed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A writing tool call without an approval before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compromised or malicious function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tool whose failures or durations changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused calls, and callers seen for the first time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exhausted resources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throttling, tokens, loops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insufficient isolation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a review of the environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excessive agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools outside the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost provenance of data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citations that lead nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>safety, known before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insufficient transparency and accountability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many requests can be followed from end to end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parasocial relationship</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a review of conversations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amplified bias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs evaluators with prepared questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Impersonation of users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a review of identities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent without understanding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a review of the interface.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hallucination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ungrounded answers and invented citations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Misread instructions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluators of intent and task.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>playground::Catalog</name>
    <message>
        <source>A chat deployment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chat deployment &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The embedding deployment &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A search index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A deployed orchestrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is none that this account can see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>playground::ChunkModel</name>
    <message>
        <source>in the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropped: token budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropped: repeats another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropped: no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-ranker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>playground::Conversation</name>
    <message>
        <source>The answer is not whole: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>playground::ConversationModel</name>
    <message>
        <source>New conversation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>playground::ConversationStore</name>
    <message>
        <source>The directory cannot be made. Conversations are kept in memory only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of conversations was damaged (%1). It is kept as %2; a new one was begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of conversations is damaged (%1). New ones are kept in memory only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can only be read. New conversations are kept in memory until it can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs at least one character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>playground::Facts</name>
    <message>
        <source>Search query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chunks asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chunks found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vector dimensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chunks in the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chunks dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document tokens (estimate)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completion tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First token (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spilled over from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks without a chunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt version</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>playground::Flow</name>
    <message>
        <source>The number of chunks must be between 1 and 50.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The temperature must be between 0 and 2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top_p must be between 0 and 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of tokens must be at least 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most four stop sequences are possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is empty: type what you want to know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has %1 KiB; at most %2 KiB are sent. Put long texts into an index and ask about them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking an agent is not available yet. Ask directly, or through an endpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agent route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no deployed orchestrator to ask. Choose an endpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model deployment to ask. Choose one, or enter a backend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chat step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was stopped by the content filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the key of the endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the deployed orchestrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its outputs are: %1. None of them is an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no vector field. Use keyword search, or another index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs an embedding deployment or backend, and there is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vector search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index has no semantic configuration; hybrid search was used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index has no vector field; keyword search was used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no embedding deployment; keyword search was used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listing the indexes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has these indexes: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no index to search. Choose one, or switch retrieval off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The retrieve step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the index %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index &apos;%1&apos; holds vectors of %2 numbers, but this model gives %3. Choose the model that the index was made with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embedding the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a vector of the question, keyword search goes on alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rewriting the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rewriting failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model gave no usable query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question itself is searched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question is searched together with the one before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first chunk alone was over the token budget and was shortened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A deployed orchestrator has its own prompts. Ask directly to use one of the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It rendered to nothing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>playground::Grounding</name>
    <message>
        <source>It has no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A better ranked chunk already says all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its %1 tokens do not fit: %2 of %3 are taken.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>playground::Parameters</name>
    <message>
        <source>The address of a backend looks like http://127.0.0.1:8080/v1 or https://host/v1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backend address &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the key into the key field, not into the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address must end with the path, without ? or #.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs the name of a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backend &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain http is only used for this computer. Use https, or allow plain http for this entry.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>prompts::Check</name>
    <message>
        <source>With its samples the prompt has %L1 tokens and may answer with %L2; %3 takes %L4 together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With its samples the prompt has %L1 tokens; %2 takes %L3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten the prompt, or choose a model with a larger context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no known API.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use chat or completion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no deployment “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a deployment of the system, or create this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model that is offered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates of the format “%1” cannot be rendered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use jinja2 or mustache.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another prompt of the library has the name “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one of them another name, so that traces and labels tell them apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no type of an input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use string, number, integer, boolean, array, object, image or thread.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample of “%1” is of the type %2, declared is %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the sample or the type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A template cannot use the name “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use letters, digits and underscores, and begin with a letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no role; the line stays text of the message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use system, user, assistant, developer, tool or function.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write “%1:”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt has no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a line “system:” and what the model should do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of at least %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text, or a list of at most four texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text or a map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>response_format needs a type: text, json_object or json_schema.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write response_format: {type: json_object}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>response_format of the type json_schema has no schema.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add json_schema with name and schema.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service refuses json_object when no message holds the word JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for JSON in the system message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no parameter that is known here; it is sent as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the value; it is %1 now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers with at most %L2 tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not take %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use max_completion_tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it, or choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This looks like a secret; whoever may read the library could use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write ${env:NAME} instead, and replace the secret where it was issued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file “%1” in the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the name, or add the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file includes itself: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove one of these includes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no declared input; it renders as nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declare it under inputs, or correct the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template does not use the input “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it as {{%1}}, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>prompts::ConfigurationPlace</name>
    <message>
        <source>The prompt is too large for App Configuration. Publish it to a folder, or shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting holds a prompt of another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting names parts that are not its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the prompt are missing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>prompts::Drafts</name>
    <message>
        <source>What you typed could not be kept: %1. Save it, or free some space; it is tried again with the next key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A draft could not be removed; it will be offered again. Check the permissions of the folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>prompts::Drift</name>
    <message>
        <source>As in the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library has no prompt of this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands there is no published prompt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was edited in place since it was published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library does not have the version that is live.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not what the library has under this version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label points at a newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label points at an older version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label points at another version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label is set, but nothing is live.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>prompts::Edit</name>
    <message>
        <source>The front matter has no closing line “---”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a member “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The member cannot be renamed; edit it as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already an input “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no input “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>prompts::EndpointPlace</name>
    <message>
        <source>Copy of %1 with the prompt %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the deployment %1 of %2 with %3 (%4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint has no deployment to copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt is too large for an environment variable. Publish it to App Configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A prompt goes with its deployment. Shift the calls away and delete the deployment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>prompts::Exchange</name>
    <message>
        <source>The bundle is of a version that this program does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is left out: the name cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message of the role “%1” is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Braces in the messages are read as template now; look at the variables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An entry without name or prompt is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The labels of “%1” are not taken over; set them once the prompt is committed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds no prompt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is no bundle of prompts, no chat request and no export of prompts that is known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than 64 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 is no valid JSON: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”, line %2: there is no file “%3”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder holds no .prompty file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is there already and differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>prompts::FolderPlace</name>
    <message>
        <source>There is no such file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This name is the folder&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manifest&apos;s entry cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was changed since it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else publishes there, or the folder cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>prompts::Git</name>
    <message>
        <source>The remote sends us to another address. Nothing was sent there. Set the remote&apos;s new address and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The remote wants to know who calls, or did not accept the token. Give a token that may use this repository.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The remote knows you, but does not allow this. Ask its owner for the right to push.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The remote has no such repository, or hides it from you. Check the address and the token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The remote&apos;s certificate cannot be trusted: %1. No token was sent. Check the address, or add the authority&apos;s certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The remote cannot be used over ssh: %1. Add your key to the ssh agent (ssh-add), and the host to the known hosts (connect once with ssh).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The remote cannot be reached: %1. Your commits and drafts are safe here. Check the network and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no reason was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is changing the repository. Try again when it is done; if none is, remove the file that ends with “.lock” in the folder “.git”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The remote did not accept who calls. Give a token that may use this repository, or add your key to the ssh agent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The remote&apos;s certificate or host key cannot be trusted. No token was sent. Check the address, or add the authority&apos;s certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else pushed in the meantime. Pull first, then push again; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Git does not find it: %1. Check the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The branch moved in the meantime. Look at the new commits and try again; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Git does not take this name: %1. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Git could not do this: %1. Check that the folder is there, may be written and has free space; then try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>prompts::Labels</name>
    <message>
        <source>There is no version “%1”. Give a commit, a branch, a tag or a label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The version “%1” is not in the current branch, so it would not travel with it. Merge it first, or switch to its branch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no committed version%2. Commit it first, or look at its history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library has no commit yet: there is no version to label. Commit a file first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was set by a merge, not by an approval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was set without a proposal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed and approved by the same person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The approval is not signed off by its author.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The branch moved in the meantime. Look at the label again, then try once more; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You proposed this move yourself. Ask somebody else to approve it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rule of this label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” of “%2” points at this version already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no label “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody proposes to move “%1” of “%2”. It may have been approved or withdrawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label moved since this was proposed. Look at where it points now and propose again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proposal does not name a version of this prompt in this branch. Turn it down and propose again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is protected already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not protected.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>prompts::Library</name>
    <message>
        <source>The folder of the prompt library cannot be created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The samples cannot be written: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of the prompt library is not there or cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library does not follow links.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder cannot be created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed the file meanwhile. Reload it; your text stays in the draft.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a file of this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file in the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too many copies already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be moved to the bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed the file meanwhile. Look at the change again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was changed since; undoing would lose that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be taken out of the bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instructions and a question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grounded answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers from documents that retrieval found, with citations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extracts facts as JSON of a known shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores an answer for an evaluation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One text for the completion API.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Front matter and nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>prompts::LibrarySource</name>
    <message>
        <source>The library has no committed version of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt includes more than %1 files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not text in UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library has no prompt of this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several prompts have this name. Name one by its path.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>prompts::Merging</name>
    <message>
        <source>“%1” is not in conflict any more. Look at the list of conflicts again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was changed by another program in the meantime. Nothing was written. Look at it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) hold changes that are not committed and would be overwritten by the merge. Commit them or go back to the committed version first; nothing was changed.</source>
        <translation>
            <numerusform>%n file holds changes that are not committed and would be overwritten by the merge. Commit it or go back to the committed version first; nothing was changed.</numerusform>
            <numerusform>%n files hold changes that are not committed and would be overwritten by the merge. Commit them or go back to the committed version first; nothing was changed.</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A merge waits already. Finish or abort it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Git is in the middle of something else here (a rebase, a revert or the like). End that with Git first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>branch &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The branch “%1” follows no branch of a remote. Push it once, or switch to a branch that does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No merge waits here. It may have been finished by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are still undecided. Decide them, then finish the merge.</source>
        <translation>
            <numerusform>%n file is still undecided. Decide it, then finish the merge.</numerusform>
            <numerusform>%n files are still undecided. Decide them, then finish the merge.</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No merge waits here. It may have been ended by another program.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>prompts::Names</name>
    <message>
        <source>A name in “%1” is empty. Give every folder and the file a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” leaves the library&apos;s folder. Choose a name inside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a name of Git&apos;s own files. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds a control character. Leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds half a character that no file system can keep. Leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name in “%1” is longer than 255 bytes. Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows cannot hold the name “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” ends with a dot or a space, which Windows drops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” begins or ends with a space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds a character that changes the direction of writing: it can look like another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds an invisible character: it can look like another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds a backslash, which separates folders on Windows. Use “/” for folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not inside the library. Give a name relative to its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“.pilothouse” holds the library&apos;s labels. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” and “%2” differ only in upper and lower case or in how their characters are put together; Windows and macOS take them for one file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be a label. Use up to 64 letters, digits, “-”, “_” and “.”, beginning with a letter or digit.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>prompts::Prompt</name>
    <message>
        <source>“%1” must be %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the form view for what it may hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of inputs with names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a map of inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input “%1” is declared twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt is larger than 5 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep data outside of the prompt and give it as an input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The front matter has no closing line “---”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a line of three dashes between the front matter and the prompt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no front matter: model, parameters and inputs are not said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin the file with a line “---”, the members, and another line “---”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The front matter is larger than 1 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep samples in a file of their own: sample: ${file:sample.json}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The front matter has no members.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write members as “name: value”, one a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is %1 MB; prompts may have 5 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is UTF-16, not UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a text file in UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds bytes that are not UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>prompts::Publisher</name>
    <message>
        <source>A target is appconfig:STORE, folder:DIR or endpoint:NAME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an unknown time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version %1 by %2 at %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1 (%2) from %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll %1 back to %2 in %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish %1 (%2) to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands there is no published prompt: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is live was edited in place since it was published. This takes that edit away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting is locked in the store. It has to be unlocked there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text is not committed: nobody will find this version in the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was changed elsewhere since you looked. Nothing was published; look at it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live is now %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as you saw it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only committed versions go to production. Commit the prompt first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of this name is live there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile is read-only. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type %1 to confirm.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>prompts::Remotes</name>
    <message>
        <source>The library has no remote yet. Add one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no remote “%1”. Choose one of the list, or add it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The remote “%1” is a folder with files, which cannot be pushed to. Use a bare repository (git init --bare) between you, or pull from the other side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the remote&apos;s address: https, ssh, or a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” would run a program instead of naming a place. Give an https, ssh or folder address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no address of a repository. Give one that begins with https:// or ssh://, or a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address holds a password or token, which would be kept in a readable file. Give the address without it; you are asked for the token when it is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder “%1”. Give an existing repository, or an https or ssh address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot name a remote. Use letters, digits and “-”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “%1” is not empty. Choose a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The remote&apos;s address runs a program. Set an https, ssh or folder address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another host than the remote asked for the token. It was not given. Check the remote&apos;s address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The remote asks for a token over plain http. It was not given. Use its https address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The remote did not accept the token. Give one that may use this repository.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The remote wants to know who calls. Give a token for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The remote did not accept a key of the ssh agent. Add the right key with ssh-add.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The remote asks for a kind of sign-in that is not supported here. Use an https address with a token, or ssh with an agent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else pushed in the meantime. Pull first, then push again; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The remote refused “%1”: %2. Your commits are safe here; ask its owner which rule applies, or push to another branch.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>prompts::Rename</name>
    <message>
        <source>There is no such file in the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new name is the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a file of this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves “%1” to “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Moves “%1” to “%2” and updates references in %n file(s).</source>
        <translation>
            <numerusform>Moves “%1” to “%2” and updates references in %n file.</numerusform>
            <numerusform>Moves “%1” to “%2” and updates references in %n files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>prompts::Render</name>
    <message>
        <source>The section “%1” is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” closes no open section.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partials and other delimiters cannot be rendered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections are nested too deep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rendered text is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten the lists that the template repeats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close each section with {{/name}}; write variables as {{name}}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input “%1” is required and has no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a value for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value holds the role line “%1:”, and the prompt is strict.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the history as an input of kind thread, or remove the line from the value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In “%1”, line %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates of the format “%1” cannot be rendered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use jinja2 or mustache.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>prompts::Repository</name>
    <message>
        <source>There is no branch “%1”. Choose one of the list, or create it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot name a branch. Leave out spaces, “..”, “~”, “^”, “:”, “?”, “*”, “[” and a “/” at an end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is there already. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) hold changes that are not committed and would be overwritten. Commit them or go back to the committed version first; nothing was changed.</source>
        <translation>
            <numerusform>%n file holds changes that are not committed and would be overwritten. Commit it or go back to the committed version first; nothing was changed.</numerusform>
            <numerusform>%n files hold changes that are not committed and would be overwritten. Commit them or go back to the committed version first; nothing was changed.</numerusform>
        </translation>
    </message>
    <message>
        <source>A merge waits. Finish or abort it before you switch to another branch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is the branch you are on. Switch to another one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has commits that are nowhere else; deleting it would lose them. Merge or push it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot name a tag. Leave out spaces, “..”, “~”, “^”, “:”, “?”, “*” and “[”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a folder. Choose the files in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in a few words what changed: a commit needs a message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A merge waits. Finish or abort it first; your files stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing changed in the chosen files since the last commit: there is nothing to commit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was deleted by another program. Nothing was written. Save it anew, or drop your text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was changed by another program since it was opened. Nothing was written. Reload it and compare, then save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be written: %2. The old file is as it was. Check free space and permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a link. Links are not followed, as they may lead out of the library; open the file itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not in the library&apos;s folder. It may have been renamed or deleted; look at its history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2. Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made. Check the permissions, and that no file has its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be replaced: %2. The old file is as it was. Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a folder. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be renamed: %2. Check the permissions of its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be deleted. Check the permissions of its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was never committed on this branch: there is nothing to go back to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library has no commit yet. Commit a file first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no version “%1”. Give a commit, a branch or a tag of this library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a repository already. Open it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made or written. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not in the version %2. It may have had another name there; look at its history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no id of a content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “%1” is not there. Choose another one, or create a library in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no Git repository and lies in none. Create a library there, or choose a cloned folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” belongs to another user of this computer. If you trust it, run “git config --global --add safe.directory” with this folder, then open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a bare repository: it has no files to edit. Clone it into a folder and open that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds Git&apos;s own files. Open the folder that it is in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library&apos;s folder “%1” is gone or no longer a repository. Bring it back or open another one; what you typed is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one version begins with “%1”. Give more digits of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library “%1” is read-only here. Ask for the right to write there, or clone it into a folder of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window of this program is changing the library. Try again when it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in, and the repository names no user. Sign in, or set user.name and user.email in Git.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>prompts::Search</name>
    <message>
        <source>Say what to search for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expression cannot be used: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>prompts::Yaml</name>
    <message>
        <source>The front matter is not valid YAML: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indent with spaces; YAML does not take tabs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a value with braces in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a value that holds a colon in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at this line and the one above: indentation, a missing colon, an open quote or bracket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The front matter is nested more than %1 levels deep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it flatter, or keep the data in a file of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The front matter has more values than can be read, perhaps through repeated aliases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the aliases, or keep the data in a file of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list or map cannot be the name of a member.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is there twice; the last one counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The front matter cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The front matter is no map of members; edit it as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This member cannot be changed without changing others; edit it as text.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>prompts::editor::Desk</name>
    <message>
        <source>The library is not open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is again %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receiving %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new: everything of %1 is here already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The branch now stands where %1 stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n files were changed on both sides and wait for a decision.</source>
        <translation>
            <numerusform>%n file was changed on both sides and waits for a decision.</numerusform>
            <numerusform>%n files were changed on both sides and wait for a decision.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is merged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that others pushed is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the remote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your commits are sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving %1 is proposed. A second person has to approve it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stands at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removing %1 is proposed. A second person has to approve it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The move of %1 is approved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proposal for %1 is withdrawn.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>prompts::editor::Document</name>
    <message>
        <source>This file is too large to be edited here: it has %1, and a prompt may have up to 5 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not a text, so that it cannot be edited here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>prompts::editor::FormEdit</name>
    <message>
        <source>“%1” is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest answer is a whole number of tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already an input named %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>prompts::editor::LiveDesk</name>
    <message>
        <source>Reading what is live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planning a publication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is live in %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rbac</name>
    <message>
        <source>See the estate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a model without a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute embeddings without a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a deployed flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the keys of a deployed flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List search indexes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add documents to an index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a search index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List model deployments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create and scale model deployments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete model deployments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change content filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the keys of a model account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See model quota</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move traffic between deployments of a flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use Foundry agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query traces of an application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit the estate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit who still uses keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See who has which role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give roles to others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read published prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the subscription %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the resource group %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On %1 you lack the permission %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role %1 would bring it; ask %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the roles %1 would bring it; ask %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an owner of the subscription %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deny assignment &quot;%1&quot; on %2 forbids this, whatever your roles are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lock &quot;%1&quot; on %2 forbids this change. Whoever may change locks there can remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role has a condition that only the service can judge. Try it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your permissions are being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your permissions could not be read. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be checked on %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>registration</name>
    <message>
        <source>Signing in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says who you are, and keeps you signed in without asking every hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resources and deployments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists tenants, subscriptions, models and search services, and tells which actions you may take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat and embeddings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends questions to your model deployments without a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrieval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists indexes and searches your documents without a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flows and online endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls Azure Machine Learning endpoints and Foundry projects as you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs and monitoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads request logs of your systems.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traces of an application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads what your applications recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads prompts from a configuration store, and publishes them there when you say so.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>series::Unit</name>
    <message>
        <source>no value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <comment>amount</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <comment>rate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens/s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Like the desktop” also follows its wish for high contrast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In percent of the desktop&apos;s own text size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indicators stand still.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes effect when Pilothouse starts again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send with Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+Enter then starts a new line. When off, Ctrl+Enter sends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pane with sources, prompt, request, timeline and parameters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The public client that your tenant registered for Pilothouse in Entra ID. Takes effect when Pilothouse starts again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each cloud has registrations of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client id in Azure US Government</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client id in Azure China</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client id in a cloud of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send traces to Application Insights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spans of your questions go to the Application Insights resource of the system. They cost what its data costs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traces hold prompts and answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise they hold names, times and token counts only. Whoever may read the traces can read the texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read boards again by themselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only while a board is shown and nobody points at it. Log queries cost time of the workspace, not money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every 5 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every 15 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch chosen rules while Pilothouse runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules that you marked on the page Alerts are looked at, metrics each minute at most, logs each five minutes, and you are told on the desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is told in these hours. The same hour twice: never quiet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>o&apos;clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the prompt library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: a folder of Pilothouse&apos;s own. Takes effect when Pilothouse starts again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hosts that flows may call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separated by commas. &quot;*.example.com&quot; allows what stands below a name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>settings::Settings</name>
    <message>
        <source>The settings file was damaged; the defaults are used. The damaged file is kept as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting “%1” cannot have this value.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>templates::Words</name>
    <message>
        <source>A whole number is expected, not a value of type %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert it with the filter int.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>map() is given an argument that it does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give attribute and default only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>map() needs the name of a filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write map(&quot;upper&quot;) or map(attribute=&quot;name&quot;).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no filter named &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for its right name in the list of filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of an attribute is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write selectattr(&quot;name&quot;).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no test named &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for its right name in the list of tests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter random is refused: a template gives the same text for the same values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose outside of the template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text is expected, not a value of type %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert it with the filter string.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>truncate needs a length of at least %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it longer, or the end shorter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The width of a line is more than zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give another width.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dictsort needs a dictionary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the filter sort for lists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dictsort sorts by &quot;key&quot; or &quot;value&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be cut into zero slices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the number of slices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value of type %1 has no end to begin from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a list of it with the filter list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter items needs a dictionary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a dictionary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum does not add texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the filter join.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>urlencode takes a text, a dictionary or pairs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one of these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>xmlattr needs a dictionary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give names and values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of an attribute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use letters, digits and hyphens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key of type %1 has no place in JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use texts or numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The indentation is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use 2 or 4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value of type %1 has no place in JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert it with the filter list or string.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is beyond 64 bits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the filter float.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it as a float.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>round knows the methods common, ceil and floor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only numbers are rounded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert with the filter float.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number cannot be rounded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at its size and the precision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A size is a number of bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert with the filter int.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>format takes values by place or by name, not both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The format &quot;%1&quot; does not fit a value of type %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the letter at its end: d for whole numbers, f for others, s for texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A brace of the format stands alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write {{ or }} for a brace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behind &quot;!&quot; stands r, s or a.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value of type %1 takes no format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the format away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The format asks for a value that is not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a value for each pair of braces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The format asks for &quot;%1&quot;, which is not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path in the format cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write {name.attribute} or {name[key]}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%%1 does not fit a value of type %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %s for everything, %d and %f for numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The format asks for more values than are given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a value for each %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The format is not complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write %% for a percent sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The format does not use all values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a %s for each value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>range() takes whole numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step of range() is zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it another step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>range() has more than %1 items.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it shorter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dictionary is made of pairs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give pairs of a key and a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one dictionary can be given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give further members as name=value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cycler() has nothing to choose from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it the values that take turns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lipsum() is random and therefore refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the text as a variable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The block &quot;raw&quot; is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write {% endraw %} behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comment is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write #} at its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a smaller one, or one with a decimal point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text in quotes is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write %1 at its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text in quotes has an escape that cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write \\ for a backslash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The character &quot;%1&quot; has no meaning here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bracket &quot;%1&quot; was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it away, or open it before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only attributes of a namespace can be assigned to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it with {% set name = namespace() %}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 names are to take %2 values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write as many names as there are values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The macro &quot;%1&quot; has no parameter &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call it with its own parameters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The macro &quot;%1&quot; takes at most %2 arguments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A macro of another rendering is called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Define it in this template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The required block &quot;%1&quot; is not defined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Define it in the template that extends this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A block takes no arguments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call it with ().</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cycle() has nothing to choose from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loop() takes the items of the next level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write loop(item.children) in a recursive loop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behind ** a dictionary is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a dictionary of names and values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An argument behind ** has no name of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each argument once, by its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The argument &quot;caller&quot; is given twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it away: the tag call gives it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no filter or test named &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for its right name in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template &quot;%1&quot; has a problem on line %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no template &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the name, create the template, or write &quot;ignore missing&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of a template is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template extends another one twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep one {% extends %}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list or dictionary cannot hold itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Append a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list has no item at this place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test its length first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value is not in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test with &quot;in&quot; first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sort() takes no key function here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the filter sort with attribute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dictionary has no such key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a default as second argument.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dictionary is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text cannot be split at nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the text that stands between the parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text does not hold what is looked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use find(), which answers -1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text is filled with one character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a single character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1() is given &quot;%2&quot; twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it by place or by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1() lacks its argument &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give this argument.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1() is given too many arguments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away what it does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1() is given an argument by a name that it does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the end of the tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here stands %1, expected is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete or correct the tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expression is nested too deeply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split it with {% set %}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template is nested too deeply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take parts out into macros or variables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arguments of the call are not in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write plain arguments first, then name=value, then *list and **dictionary, each name once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tests cannot be chained with &quot;is&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Combine them with &quot;and&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behind the dot a name is expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the name of an attribute, or take the dot away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A slice among other keys has no meaning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one slice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parameter &quot;%1&quot; stands twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each parameter its own name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A parameter without a default follows one that has one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put parameters with defaults last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag &quot;call&quot; needs the call of a macro.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write {% call name() %}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names that begin with &quot;_&quot; cannot be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the macro another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be assigned to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the name of a variable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The variable &quot;loop&quot; of a loop cannot be assigned to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands outside of a loop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it into {% for %} ... {% endfor %}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag &quot;%1&quot; closes nothing that is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no tag named &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close &quot;%1&quot; first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it away or correct its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The block &quot;%1&quot; that was opened on line %2 is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write %1 where it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The block &quot;%1&quot; is defined twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one of the two another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A required block may only hold white space and comments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away &quot;required&quot;, or empty the block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the template or the value that it is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An undefined value is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the variable a value, or use the filter default or the test defined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template takes more than %1 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a loop that does not end or walks over too many items.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rendering was ended before it was complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It took too long or was cancelled: make the template do less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text or list becomes larger than %1 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the template produce less text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values or calls are nested too deeply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a macro, include or list that contains itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value of type %1 has no items to walk over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a list, a dictionary or a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dictionary changed its size while it was walked over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk over a copy: the filter list makes one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parameter &quot;caller&quot; needs a default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out, or write caller=none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag &quot;extends&quot; stands within another block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it to the beginning of the template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bounds of a slice are whole numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert them with the filter int.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step of a slice is zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value of type %1 has no slices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value of type %1 cannot be called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the brackets away, or call a macro or method.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute with a decimal point, for example 2.0 instead of 2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number is divided by zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test the divisor first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The power has no value that a number can hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at its base and exponent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The operator %1 does not fit values of the types %2 and %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert one of them, for example with the filter int or string; ~ joins texts of everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value of type %1 has no sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert it with the filter int or float.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values of the types %1 and %2 cannot be compared with %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert one of them, for example with the filter int or string.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An undefined value is looked for in a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the variable a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value of type %1 is looked for in a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a text: the filter string makes one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value of type %1 cannot be a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a text, a number or a tuple.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value of type %1 has no length.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tokens::Encoding</name>
    <message>
        <source>The text contains the special token %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no token of %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>traces::InsightsExporter</name>
    <message>
        <source>The connection string of the Application Insights resource cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending traces</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) were refused: %1</source>
        <translation>
            <numerusform>%n span was refused: %1</numerusform>
            <numerusform>%n spans were refused: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>traces::OtlpCollector</name>
    <message>
        <source>This is no HTTP request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only programs on this computer may send traces, no web pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traces are taken at /v1/traces; metrics and logs are not taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send traces with POST.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only OTLP as JSON is taken. Set OTEL_EXPORTER_OTLP_PROTOCOL=http/json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compressed requests are not taken. Set OTEL_EXPORTER_OTLP_COMPRESSION=none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A request needs a Content-Length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A request may have 8 MB at most. Send smaller batches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1 cannot be opened: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head of the request is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body is no JSON: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>traces::RecordSource</name>
    <message>
        <source>The file has changed since it was opened; open it again to see what this span says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>traces::Search</name>
    <message>
        <source>how it ended: ok, error or blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a failure mode that its spans show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how long it took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time to the first token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens of its model calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input tokens that were cached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cost by the price table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number of spans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spans that failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tool calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tool calls that failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agent runs that failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retrievals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fewest documents that a retrieval brought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best score of its documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model deployment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model that answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tool that was called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>why a model stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status code of one of its calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status code of the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prompt, or one version of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tenant of an end customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version of the application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>id of the trace (operation id)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of what was asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of an error&apos;s type or text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when it began (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quotation mark is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put &quot; behind the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is open that this could close.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take “)” away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing before OR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a term on both sides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing behind OR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parentheses are nested too deep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parenthesis is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put “)” behind the last term.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing that could be negated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search has more than %1 terms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the text in quotation marks to search for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a text and cannot be compared with “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write %1:…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no regular expression: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no status.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is one of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spans do not show the failure mode “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They show %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a number and takes no regular expression.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” needs a unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no unit here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write ms, s, m or h, for example %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write k for thousands or m for millions.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>traces::Span</name>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrieval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This span was not recorded; others name it as their parent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its parent is not in this trace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its chain of parents leads back to itself and was cut here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another span has the same id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ended before it began.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It began before its parent: the clocks differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ended after its parent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its end was not recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its start cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end of its record is missing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>traces::TraceBrowser</name>
    <message>
        <source>Reading traces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 has no trace %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading a trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading a conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking documents up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>traces::TraceFile</name>
    <message numerus="yes">
        <source>The search finds none of the %n trace(s) of this file.</source>
        <translation>
            <numerusform>The search does not find the %n trace of this file.</numerusform>
            <numerusform>The search finds none of the %n traces of this file.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take a term out of the search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file ends in the middle: %1 spans before the cut were read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is no longer readable JSON at byte %1: %2 spans were read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 records are no spans, or belong to no trace, and were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenTelemetry (OTLP JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application Insights telemetry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer of a log query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no trace with this id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is compressed. Unpack it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is UTF-16. Save it as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is no JSON. Traces can be opened as OTLP JSON, as telemetry of Application Insights, or as the answer of a log query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no whole span in the file (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is JSON, but holds no traces: neither “resourceSpans” (OpenTelemetry) nor telemetry items or query results of Application Insights.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>traces::TraceTable</name>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First %1 of %2 traces</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n trace(s)</source>
        <translation>
            <numerusform>%n trace</numerusform>
            <numerusform>%n traces</numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failure modes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace id</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>traces::TraceTree</name>
    <message>
        <source>Trace without a root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing span %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trace has several spans on top, or none: a root was put above them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) are their own ancestor; the ring was cut at its earliest span.</source>
        <translation>
            <numerusform>%n span is its own ancestor; the ring was cut there.</numerusform>
            <numerusform>%n spans are their own ancestor; the ring was cut at its earliest span.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) name a parent that is not in this trace.</source>
        <translation>
            <numerusform>%n span names a parent that is not in this trace.</numerusform>
            <numerusform>%n spans name a parent that is not in this trace.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) have an id that another span has too.</source>
        <translation>
            <numerusform>%n span has an id that another span has too.</numerusform>
            <numerusform>%n spans have an id that another span has too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) came twice and are shown once.</source>
        <translation>
            <numerusform>%n record came twice and is shown once.</numerusform>
            <numerusform>%n records came twice and are shown once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) have no start that can be read.</source>
        <translation>
            <numerusform>%n span has no start that can be read.</numerusform>
            <numerusform>%n spans have no start that can be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) end before they begin.</source>
        <translation>
            <numerusform>%n span ends before it begins.</numerusform>
            <numerusform>%n spans end before they begin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) begin before their parent: the clocks of the computers differ.</source>
        <translation>
            <numerusform>%n span begins before its parent: the clocks of the computers differ.</numerusform>
            <numerusform>%n spans begin before their parent: the clocks of the computers differ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) have no end.</source>
        <translation>
            <numerusform>%n span has no end.</numerusform>
            <numerusform>%n spans have no end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The records of %n span(s) are cut.</source>
        <translation>
            <numerusform>The record of %n span is cut.</numerusform>
            <numerusform>The records of %n spans are cut.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>traces::TracesReader</name>
    <message>
        <source>The service answered only in part: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first %1 rows were read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no data of Application Insights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect the application to an Application Insights resource that writes to this workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trace of this time fits the search and the filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a filter away, or look at a longer time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trace was recorded in this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at a longer time. New traces need some minutes to arrive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cost of these traces is not known: the price table has none of their models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter their prices in the price table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trace has more than %1 rows; the earliest were read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no trace with the id %1 between %2 and %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at a longer time, or at another system. New spans need some minutes to arrive.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>whoami</name>
    <message>
        <source>Azure Resource Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure OpenAI and AI services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure AI Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure Machine Learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure AI Foundry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log Analytics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application Insights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure Monitor metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft Graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App Configuration</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::account</name>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keychain locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::account::AccessModel</name>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least Azure role</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>On %n resource(s)</source>
        <translation>
            <numerusform>On %n resource</numerusform>
            <numerusform>On %n resources</numerusform>
        </translation>
    </message>
    <message>
        <source>Not on the whole subscription</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::account::AccessView</name>
    <message>
        <source>What you may do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features and whether you may use them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading subscriptions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You see no subscription in this tenant, so there is nothing that Azure roles could allow. Ask an owner of a subscription for the role Reader.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may do this here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who can give it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may do this on the resources below, and not on the whole subscription.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::account::AccountList</name>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts on this computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::account::BrowserPanel</name>
    <message>
        <source>Sign-in link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a code instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for your browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No browser could be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sign-in page has opened there. Finish it, and this window goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the link into a browser on this computer, or use a code on any other device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilothouse waits for another %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::account::CodePanel</name>
    <message>
        <source>Enter this code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this or any other device, open %1, enter the code and sign in. Enter it only there, and only because you asked for it yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is good for another %1. Pilothouse goes on by itself when you are done.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::account::FailurePanel</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a code instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in server says: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correlation id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get a new code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue in browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::account::FirstRunPage</name>
    <message>
        <source>Set up sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilothouse works with your own account, and with nothing else: no secret, no key, no rights of its own. Entra ID lets an app sign people in only when their organisation has registered it, which somebody does once for everybody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cloud of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the client id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client id of your organisation&apos;s registration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start without a registration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A made-up organisation with models, indexes and logs on this computer. Nothing to set up, nothing to pay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Azure CLI&apos;s account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uses the account that “az login” signed in on this computer. Good for trying; tenants are switched with the Azure CLI.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the administrator: register Pilothouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public client/native (mobile &amp; desktop), without a client secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redirect URI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public client flows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed, for signing in with a code on another device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any organizational directory; choose this directory only when nobody works in other tenants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who can do it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Entra role Application Developer is enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands that register Pilothouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All are delegated: Pilothouse can do what the signed-in person may do in Azure, and no more. Microsoft lets people consent to each of them for themselves, unless your directory&apos;s own policy forbids it. Leave out what your people do not use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy manifest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save manifest…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands copied. Paste them into Bash or Cloud Shell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manifest copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a client id. It has 32 digits and letters from a to f, in groups of 8, 4, 4, 4 and 12.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilothouse keeps one for each cloud; you can change it in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the portal it is called “Application (client) ID”. Ask whoever manages Entra ID, or register Pilothouse as shown below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the manifest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manifest saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manifest could not be saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the Azure CLI…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Azure CLI&apos;s account cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run “az login” in a terminal, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Run “az login” in a terminal, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::account::NeedsModel</name>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegated permission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least Azure role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admin only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::account::NeedsTable</name>
    <message>
        <source>Permissions by feature</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::account::SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the sign-in service…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::account::SignInPage</name>
    <message>
        <source>Who am I?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the playground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop using it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop using the Azure CLI&apos;s account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the sandbox&apos;s first user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The made-up administrator of the sandbox, without a browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your usual sign-in page, with everything your organisation asks for. The password never passes through Pilothouse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a code on another device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For computers without a browser, or where your security key is elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Azure CLI&apos;s account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account that “az login” signed in on this computer. Needs no registration; the Azure CLI keeps the sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A made-up organisation on this computer, in a window of its own. Needs no account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registration and permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts and tenants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in – %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You work as %1. Accounts stay signed in side by side; a tenant is asked for a token only when you switch to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilothouse works with your own account and your own rights. It signs in to your home tenant only; every other tenant is a choice that you make later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose how</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a client id for %1 first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Azure CLI&apos;s account %1 works here, in tenant %2. Change account or tenant with “az login” and “az account set”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Azure CLI&apos;s account cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run “az login” in a terminal, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Run “az login” in a terminal, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the Azure CLI…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::account::SignOutDialog</name>
    <message>
        <source>Also sign out in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that keeps %1 signed in is removed from this computer, in all tenants. Conversations and settings stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the sign-out page. Other apps that use this account in the browser are signed out there as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::account::TenantList</name>
    <message>
        <source>Tenants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a tenant by name, domain or id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenants of this account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n tenant(s)</source>
        <translation>
            <numerusform>%n tenant</numerusform>
            <numerusform>%n tenants</numerusform>
        </translation>
    </message>
    <message>
        <source>No tenant has “%1” in its name, domain or id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You work in this tenant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switching asks for a token of this tenant; the browser stays closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This tenant wants you to sign in. Other tenants are not affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain that keeps this sign-in is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking for a token of %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correlation id %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::account::TenantModel</name>
    <message>
        <source>Home tenant</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::account::WhoAmIPage</name>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several factors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate or device key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No token is at hand. One is asked for when a feature first needs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who am I?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Entra ID and Azure say about you. Tokens themselves are never shown, copied or logged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access tokens at hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Granted permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoked at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object id (oid)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant id (tid)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in with (amr)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not told by the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App roles (roles)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directory roles (wids)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member or guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest in this tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes (xms_cc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subscriptions could not be read. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::alerts::AlertChart</name>
    <message>
        <source>Measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was measured in this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading what the rule looks at…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::alerts::AlertDetails</name>
    <message>
        <source>It fired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledge…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The alert is now “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the rule measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show traces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule is gone, so what it measured is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fires when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, every %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value when it fired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fired at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolved at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still fired after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, after %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the alert again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledge the alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 becomes “%2” for everybody who looks at it. Whether it is fired or resolved stays as the service sees it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::alerts::AlertsPage</name>
    <message>
        <source>Fired alerts and rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fired (%1 still)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show fired alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show alert rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledge the alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read alerts again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::alerts::ChangeDialog</name>
    <message>
        <source>What changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why, for those who read the history (may stay empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::alerts::FiredTab</name>
    <message>
        <source>Fired alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: words of rule, resource, system, severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far back</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be read. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading alerts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every subscription of the tenants that you are signed in to is asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No open alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) of this time are closed. “Also closed” shows them.</source>
        <translation>
            <numerusform>%n alert of this time is closed. “Also closed” shows it.</numerusform>
            <numerusform>%n alerts of this time are closed. “Also closed” shows them.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing fired in this time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::alerts::RuleDetails</name>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query of the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch here while the program runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Tried on the last %n day(s)</source>
        <translation>
            <numerusform>Tried on the last %n day</numerusform>
            <numerusform>Tried on the last %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>What the rule measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not watched here any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is watched while the program runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is on the list. Watching is switched off in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fires when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, every %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolves by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading what the rule looks at…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule is deleted. Alerts that it fired stay in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what changes at the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::alerts::RuleDialog</name>
    <message>
        <source>What is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New alert rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alert rule %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Last %n day</numerusform>
            <numerusform>Last %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would have fired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>az command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bicep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only watch here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written: this program looks by itself while it runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is watched while the program runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is on the list. Watching is switched off in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be tried once everything is filled in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading what the rule looks at…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule was copied.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::alerts::RuleForm</name>
    <message>
        <source>Resolves by itself once the condition is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty: count rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aggregation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fires when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks at the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n receiver(s))</source>
        <translation>
            <numerusform>%1 (%n receiver)</numerusform>
            <numerusform>%1 (%n receivers)</numerusform>
        </translation>
    </message>
    <message>
        <source>Tells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This subscription has no action group.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::alerts::RulesTab</name>
    <message>
        <source>Alert rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: words of rule, condition, resource, system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the numbers that the rule watches</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be read. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading rules…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every subscription of the tenants that you are signed in to is asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No alert rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“New rule” makes one from the numbers of a tile.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::charts::BarPlot</name>
    <message numerus="yes">
        <source>%n value(s) are outside the buckets or not finite.</source>
        <translation>
            <numerusform>%n value is outside the buckets or not finite.</numerusform>
            <numerusform>%n values are outside the buckets or not finite.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>range</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s) of bars</source>
        <translation>
            <numerusform>%n kind of bars</numerusform>
            <numerusform>%n kinds of bars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s).</source>
        <translation>
            <numerusform>%n place.</numerusform>
            <numerusform>%n places.</numerusform>
        </translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::charts::Chart</name>
    <message>
        <source>No data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out to everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as SVG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the values (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values of the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drawing was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values were copied.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::charts::HeatmapPlot</name>
    <message>
        <source>%1 to %2</source>
        <comment>range</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat map of %1 times and %2 buckets; the fullest cell holds %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) are outside the buckets or not finite.</source>
        <translation>
            <numerusform>%n value is outside the buckets or not finite.</numerusform>
            <numerusform>%n values are outside the buckets or not finite.</numerusform>
        </translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::charts::Legend</name>
    <message>
        <source>+%1</source>
        <comment>entries of a legend without room</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::charts::LegendButton</name>
    <message>
        <source>Shows this series alone, and all again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::charts::LinePlot</name>
    <message>
        <source>%1 so far</source>
        <comment>value of a bucket that still fills</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>range</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s).</source>
        <translation>
            <numerusform>%n point.</numerusform>
            <numerusform>%n points.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s) without a value.</source>
        <translation>
            <numerusform>%n gap without a value.</numerusform>
            <numerusform>%n gaps without a value.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) are infinite and stand as triangles at the edge.</source>
        <translation>
            <numerusform>%n value is infinite and stands as a triangle at the edge.</numerusform>
            <numerusform>%n values are infinite and stand as triangles at the edge.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) have no valid place and are left out.</source>
        <translation>
            <numerusform>%n point has no valid place and is left out.</numerusform>
            <numerusform>%n points have no valid place and are left out.</numerusform>
        </translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::charts::Plot</name>
    <message>
        <source>Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown from %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>series and value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys move from point to point, Home and End to the first and the last. Plus and minus zoom, 0 shows everything. Shift with an arrow selects a range, Return takes it. Control+C copies the table.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::charts::RankPlot</name>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together with those above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No causes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 causes by weight. The heaviest is %3 with %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::charts::ScatterPlot</name>
    <message>
        <source>%1: %2</source>
        <comment>name and value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s): %1 against %2.</source>
        <translation>
            <numerusform>%n pair: %1 against %2.</numerusform>
            <numerusform>%n pairs: %1 against %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) are not finite and not drawn.</source>
        <translation>
            <numerusform>%n value is not finite and not drawn.</numerusform>
            <numerusform>%n values are not finite and not drawn.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::charts::Sparkline</name>
    <message>
        <source>No values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 to %2; lowest %3, highest %4.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::common::Dialogs</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type %1 to go on:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this link in the browser?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link comes from a model&apos;s answer or a document. Check where it leads before you open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilothouse opens only web and mail addresses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::common::ErrorBanner</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the error&apos;s details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP status %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request id %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service said: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another way</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::common::ExportDialog</name>
    <message>
        <source>Exported to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::common::Grid</name>
    <message>
        <source>Standard columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::common::ListPage</name>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the shown rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc clears it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::common::MarkdownStreamView</name>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is longer than what is shown here. Copy it to see all of it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::common::RangeDialog</name>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the time zone of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The range ends before it begins.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::common::RangePicker</name>
    <message>
        <source>Time range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::comparison::Cell</name>
    <message>
        <source>%1 to first token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(%1 cached)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n equal answers</source>
        <translation>
            <numerusform>%n equal answer</numerusform>
            <numerusform>%n equal answers</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 answers, %2 different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told to wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filtered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not filtered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::comparison::CellDetails</name>
    <message>
        <source>median %1, from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which repeat is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a cell to read all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens cached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was filtered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n times, because the service told it to wait</source>
        <translation>
            <numerusform>%n time, because the service told it to wait</numerusform>
            <numerusform>%n times, because the service told it to wait</numerusform>
        </translation>
    </message>
    <message>
        <source>Trace</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::comparison::ComparisonBar</name>
    <message>
        <source>Mark differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparisons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question that every prompt and deployment is asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>× </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often each cell is asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks each cell so often, to see how much answers vary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column that the others are compared with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks every prompt of every deployment (Ctrl+Return).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds a row (Ctrl+Shift+P).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds a column (Ctrl+Shift+D).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values for inputs of the prompts besides the question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n questions</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::comparison::ComparisonPage</name>
    <message>
        <source>Answers by prompt and deployment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add prompts ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add deployments ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the deployment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the prompts and the deployments to compare, type one question, and ask all of them at once. Every cell searches your documents first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now add the prompts: each becomes a row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now add the deployments to ask: each becomes a column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library has no prompts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add deployments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No chat deployment was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompts have no inputs besides question, documents and history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs of the prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this comparison?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its setup and all of its answers are deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table with all answers (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report (*.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate without answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate with answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  (%2 × %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other comparison is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::comparison::PickDialog</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or a server with the OpenAI interface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its key, if it needs one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::deployments::BlocklistsTab</name>
    <message>
        <source>New blocklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use in the policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocklists and their terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource, blocklist, term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word, phrase or regular expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the term is looked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n term(s)</source>
        <translation>
            <numerusform>%n term</numerusform>
            <numerusform>%n terms</numerusform>
        </translation>
    </message>
    <message>
        <source>regular expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no description.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No policy uses it, so it blocks nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use by the policy %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n blocklist(s) in this resource.</source>
        <translation>
            <numerusform>%n blocklist in this resource.</numerusform>
            <numerusform>%n blocklists in this resource.</numerusform>
        </translation>
    </message>
    <message>
        <source>The blocklists of this resource could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the term off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile is read-only. Copy the change and let somebody else apply it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a blocklist, or make one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is tagged as production.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It counts for every policy that uses the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its terms go with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty list blocks nothing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::deployments::ChangesDialog</name>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since the last reading of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ %1 is new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>- %1 is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is configured differently.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::deployments::CompareTab</name>
    <message>
        <source>Only what differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / deployment %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / policy %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both do the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 differ.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::deployments::CopyMenu</name>
    <message>
        <source>Copy as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>az command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>curl command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bicep</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::deployments::DeploymentDetails</name>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy resource id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not measured</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::deployments::DeploymentForm</name>
    <message>
        <source>New deployment in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the free quota…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the service decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With each new default version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the version retires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: callers see 429</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version &amp;upgrade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content &amp;filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Spills over to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Capacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 free of the quota</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in steps of %1, at least %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the change and let somebody else apply it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::deployments::DeploymentsPage</name>
    <message>
        <source>Filter: words, model:gpt-4o, used&gt;80, days&lt;60</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter deployments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed since…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New deployment</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n deployment(s)</source>
        <translation>
            <numerusform>%n deployment</numerusform>
            <numerusform>%n deployments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n deployment(s)</source>
        <translation>
            <numerusform>%1 of %n deployment</numerusform>
            <numerusform>%1 of %n deployments</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 resources</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the estate could not be read. </source>
        <translation>
            <numerusform>One part of the estate could not be read. </numerusform>
            <numerusform>%n parts of the estate could not be read. </numerusform>
        </translation>
    </message>
    <message>
        <source>Reading deployments…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model deployments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows appear as each resource answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody you are signed in as can see a model deployment. Sign in to another tenant, or create one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs that call %1 of %2 will get an error at once. Its capacity (%3) goes back to the quota.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deployments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change or scale the deployment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the deployment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read deployments again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the shown deployments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All tenants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every tenant that you are signed in to, or the current one alone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::deployments::DiffView</name>
    <message>
        <source>What will change</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::deployments::EndpointLogs</name>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deployment whose logs are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read logs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::deployments::EndpointTest</name>
    <message>
        <source>Where do I find the travel policy?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deployment that is asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the traffic decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the answer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered in %2 ms.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::deployments::EndpointsPage</name>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read endpoints again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint answers nobody until a deployment has a share again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading online endpoints…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No online endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspaces of every tenant are asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody you are signed in as can see an Azure ML online endpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>public network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>private network only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · %3 · sign-in by %4 · %5 · %6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed from here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1 in production?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls will be divided so: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 will have %2 instances.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply the traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll the traffic back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the shown endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: words of name, workspace, state, region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint&apos;s traffic, logs, test and history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would be sent is shown here as soon as a share or a number of instances is moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s)</source>
        <translation>
            <numerusform>%n endpoint</numerusform>
            <numerusform>%n endpoints</numerusform>
        </translation>
    </message>
    <message>
        <source>This profile is read-only: nothing can be changed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service is at work on this endpoint (%1) and takes one change at a time. It is looked at again until that has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its deployments could not be read. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls will be divided as before: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls will move to %1 in stages. The shift holds with more than this: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shift goes on: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::deployments::FiltersPage</name>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policies, comparison and blocklists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocklists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: resource, policy or deployment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter policies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read content filters again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the estate could not be read. </source>
        <translation>
            <numerusform>%n part of the estate could not be read. </numerusform>
            <numerusform>%n parts of the estate could not be read. </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n policy(ies)</source>
        <translation>
            <numerusform>%n policy</numerusform>
            <numerusform>%n policies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s)</source>
        <translation>
            <numerusform>%n resource</numerusform>
            <numerusform>%n resources</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading content filters…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No content filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resources of every tenant are asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody you are signed in as can see a resource with content filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the content filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the content filter under another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare content filters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::deployments::LifecyclePage</name>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retirements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model version, deployment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n upgrade(s) by itself</source>
        <translation>
            <numerusform>%n upgrades by itself</numerusform>
            <numerusform>%n upgrade by themselves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deployment(s) stop within 60 days or have stopped</source>
        <translation>
            <numerusform>%n deployment stops within 60 days or has stopped</numerusform>
            <numerusform>%n deployments stop within 60 days or have stopped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a stated date</source>
        <translation>
            <numerusform>%n without a stated date</numerusform>
            <numerusform>%n without a stated date</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading deployments…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing retires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retirement dates come with the models of each region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model version that is deployed has a retirement date stated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Named by %1, in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export retirements</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::deployments::OperationStrip</name>
    <message>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes on without waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service goes on; only the waiting here ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear what is done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::deployments::PlanDialog</name>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What fits where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One deployment a line: MODEL@VERSION:TYPE:CAPACITY, with @REGION behind it for one region only. Nothing is created; the largest wishes are placed first, each where it leaves the least room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wished deployments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking every subscription</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::deployments::PoliciesTab</name>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy under another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policies and the deployments that use them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource, policy, deployment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What applies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is done with which content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept by the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of this resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service keeps this policy: copy it and change the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>production</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n policy(ies), </source>
        <translation>
            <numerusform>%n policy, </numerusform>
            <numerusform>%n policies, </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blocklist(s), </source>
        <translation>
            <numerusform>%n blocklist, </numerusform>
            <numerusform>%n blocklists, </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deployment(s).</source>
        <translation>
            <numerusform>%n deployment.</numerusform>
            <numerusform>%n deployments.</numerusform>
        </translation>
    </message>
    <message>
        <source>–</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off (nobody states it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (by %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No deployment of %1 uses it. The journal keeps what it said.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::deployments::PolicyForm</name>
    <message>
        <source>New content filter in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the content filter %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No deployment uses it until one is given it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No deployment uses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts at once for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the filter does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (the service&apos;s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asynchronous (older name)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Base policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocklist %1, in prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocklist %1, in answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked when found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted when found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the base: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile is read-only. Copy the change and let somebody else apply it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::deployments::QuotaDetails</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room in other regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This quota is not used up by calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No known deployment draws on this quota.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This quota is not one of model deployments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for room…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peak of the last hour: %1 % of the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2 (%3 %4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No region has room for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>And %n more place(s).</source>
        <translation>
            <numerusform>And %n more place.</numerusform>
            <numerusform>And %n more places.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything could be asked. </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::deployments::QuotaPage</name>
    <message>
        <source>Also unused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: words of model, type, region, subscription</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter quota</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What fits where…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quota</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n quota(s)</source>
        <translation>
            <numerusform>%n quota</numerusform>
            <numerusform>%n quotas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the quota could not be read. </source>
        <translation>
            <numerusform>%n part of the quota could not be read. </numerusform>
            <numerusform>%n parts of the quota could not be read. </numerusform>
        </translation>
    </message>
    <message>
        <source>Reading quota…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No quota is in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows appear as each region answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quota is read where a subscription has a model resource. “Also unused” shows the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan deployments over free quota</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read quota again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::deployments::RetirementTimeline</name>
    <message>
        <source>Timeline of retirements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 on %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::deployments::ShiftPanel</name>
    <message>
        <source>Shift in stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guided shift to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deployment that takes over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers 5xx, 424 (the model&apos;s code failed) and 429 (too busy) of all since the last stage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for the slowest answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95th percentile of the time until an answer was whole; 0 allows any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shift holds above: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has all traffic, or cannot take any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages: %1. Each waits for you; what is measured and tested decides whether it may go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All stages are done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again: %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next stage: %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage %1 of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rolling back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next stage is on its way…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was under way when Pilothouse ended: go on, roll back, or end it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::deployments::SpilloverChart</name>
    <message>
        <source>Utilisation of the last 24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peak %1, mean %2, %3 calls spilled, %4 refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line: utilisation. Bars: 429 that spilled (amber) and 429 that callers saw (red).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::deployments::SpilloverSection</name>
    <message>
        <source>Set spillover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear spillover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spillover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last 24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change spillover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a standard deployment of the same model and version in this resource.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callers saw 429</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spilled, nobody was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No 429</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nowhere: callers see 429</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Utilisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean %1, peak %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>429 that spilled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>429 that callers saw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spilled share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimate: spilled calls at the mean tokens of a call, priced by the table of %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several deployments spill into the target: its calls are divided by their 429.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One call with the header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A single call can name the deployment that takes it when there is no room; the deployment&apos;s own setting wins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prices are yours to edit: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::deployments::StartChange</name>
    <message>
        <source>Change production?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 belongs to a resource that is tagged as production.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::deployments::TrafficEditor</name>
    <message>
        <source>Deployment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live traffic of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live traffic of %1 in percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirrored traffic of %1 in percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies of live calls whose answers nobody sees; at most 50 %, for one deployment without live traffic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instances of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machines of type %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service scales this deployment: %1 to %2 instances for %3 % utilisation.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::deployments::TrafficHistoryView</name>
    <message>
        <source>Changes of the traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way, or its end was never seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The traffic of this endpoint was not changed from here yet. Changes that others make elsewhere are in the activity log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes made from here, newest first. Those that others made elsewhere are in the activity log.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::failures</name>
    <message>
        <source>model calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls at the models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>searches with scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tool calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agent runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>streamed calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>captured calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>judged answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ratings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>endpoint calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>web requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gateway calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>traces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not by these filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <comment>3 of 120 model calls</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>documented signal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signal as observed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hint, not a verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failure mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::failures::AgentView</name>
    <message>
        <source>Risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telemetry shows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the modes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failure modes of agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>mode and count</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft&apos;s AI Red Team names %1 ways in which agents fail. Telemetry measures %2 of them and shows %3 in part; the others need a review or a test. A checklist, not a chart.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::failures::FailureBar</name>
    <message>
        <source>Back to what was looked at before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not logged here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telemetry quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views of the failure modes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for systems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>filter and value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the filter %1: %2 away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::failures::FailureCharts</name>
    <message>
        <source>What failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where blocks are usual, none at all is worth a look too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over time: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log Analytics, just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log Analytics, %1 min ago</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::failures::FailureDetails</name>
    <message>
        <source>Shipped rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in playground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the failure mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>id and name of a failure mode</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not logged: %1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what and how often</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of names and the names</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trace of the chosen example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What shows this mode bears no trace.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::failures::FailureExamples</name>
    <message>
        <source>Show what was asked and answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was asked and answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captured messages can be personal, and can be attacks. They are shown as plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No single rows show this mode in the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked:
%1

Answered:
%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was captured of this call: content capture was off.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::failures::FailureList</name>
    <message>
        <source>Filter modes: name, kind, severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter of the failure modes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failure modes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 model calls went well · %3 modes seen, %4 past their rule, %5 not measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting failure modes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five questions to the workspace, at most four at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing could be counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No gen-AI system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The banner says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No workspace of a gen-AI system can be seen with this account. Ask for the role Reader on its resource group.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::failures::FailureTable</name>
    <message>
        <source>%1 (within %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>120 model calls</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passes its rule. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts by interval: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::failures::FailuresPage</name>
    <message>
        <source>Failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count failure modes again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the trace of the example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the failure modes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this system does not log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failure modes of agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality of the telemetry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the failure modes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is made of several answers. A rule in the service cannot watch it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::failures::LoggedView</name>
    <message>
        <source>table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event of the application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diagnostic setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>content capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attribute of spans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modes that it hides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to log it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is logged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What arrives is looked at with the next reading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What arrives in this workspace could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that the failure modes need arrives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n mode(s) cannot be seen in this system, because what shows them is not logged. That is not the same as 0.</source>
        <translation>
            <numerusform>%n mode cannot be seen in this system, because what shows it is not logged. That is not the same as 0.</numerusform>
            <numerusform>%n modes cannot be seen in this system, because what shows them is not logged. That is not the same as 0.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>–</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not logged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrives or is not needed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::failures::QualityView</name>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality of the telemetry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each source of spans leaves out, and what that means for the figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::flows::FlowCanvas</name>
    <message>
        <source>Drawing of the flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>breakpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys go from step to step, plus and minus zoom, 0 shows all, Insert adds a step, C draws a line, Delete removes. Return opens the step. The table beside the drawing says the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where the line leads with the arrow keys. Return joins, Esc gives up.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::flows::FlowEditor</name>
    <message>
        <source>Text of the flow</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::flows::FlowListPane</name>
    <message>
        <source>Flows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flows of the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import prompt flow…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Migration report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, has errors</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::flows::FlowProblemList</name>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems of the flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error in line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning in line %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::flows::FlowsPage</name>
    <message>
        <source>New flow…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a prompt flow folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a step behind the chosen one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a line from the chosen step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the chosen step or line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw from top to bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the steps as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not saved (Ctrl+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The flow and its prompts are in the library now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt library could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the prompt library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flows are files of the prompt library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library has no flows yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A flow chains prompts, searches and conditions. Begin with a sample, or import a folder of prompt flow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a flow on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or begin a new one, or import a folder of prompt flow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else has changed this flow while you were editing it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was overwritten. Read it again, or keep what you have here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of the new step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; was removed. Ctrl+Z in the text brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a step behind it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a line from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the breakpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause before it (F9)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run again from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare its variants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run as &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the flow, or go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run one step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breakpoint on or off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run again from the chosen step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the variants of the chosen step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps as a table or a drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a prompt flow folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Migration report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::flows::ImportView</name>
    <message>
        <source>Taken over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken over, check it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No counterpart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nodes and what becomes of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as Markdown…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing of the imported flow, read only</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) are taken over,</source>
        <translation>
            <numerusform>%n node is taken over,</numerusform>
            <numerusform>%n nodes are taken over,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with something to check,</source>
        <translation>
            <numerusform>%n with something to check,</numerusform>
            <numerusform>%n with something to check,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a counterpart.</source>
        <translation>
            <numerusform>%n without a counterpart.</numerusform>
            <numerusform>%n without a counterpart.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing: every node has its counterpart.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::flows::NewFlowDialog</name>
    <message>
        <source>New flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the flow begins from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::flows::ReportView</name>
    <message>
        <source>Reading the endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as Markdown…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deployments that run prompt flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How that shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is left to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the endpoints again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>migration-report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Migration report</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) left</source>
        <translation>
            <numerusform>%Ln day left</numerusform>
            <numerusform>%Ln days left</numerusform>
        </translation>
    </message>
    <message>
        <source>Prompt flow has retired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt flow retires on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It retired on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln deployment(s) run it,</source>
        <translation>
            <numerusform>%Ln deployment runs it,</numerusform>
            <numerusform>%Ln deployments run it,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other deployment(s) do not.</source>
        <translation>
            <numerusform>%Ln other deployment does not.</numerusform>
            <numerusform>%Ln other deployments do not.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probably: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flow or endpoint</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::flows::RunBar</name>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs the flow, or goes on to the next breakpoint (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs one step, then waits (F10)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops the run (Shift+F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, may be empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::flows::StepPane</name>
    <message>
        <source>No step is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one in the drawing, with a click or the arrow keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input of the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output of the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has run yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F5 runs the flow; then this shows what went in and what came out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step has no counterpart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step works, but look at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the step in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (needed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the flow takes and gives stands in its text.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::flows::StepTable</name>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of the flow as a table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::flows::TimelineStrip</name>
    <message>
        <source>Time of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, from %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::flows::VariantsView</name>
    <message>
        <source>Output of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running each variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variants of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::logs::DetailsPane</name>
    <message>
        <source>Text of the cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most frequent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the whole cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cell as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
    <message>
        <source>null</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, the first %2 are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greatest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % are at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::logs::FilterHeader</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter of column %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text, =text, !text, &gt;5, 5..10, &gt;=2026-01-31, /pattern/, null, !null</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::logs::KqlEditor</name>
    <message>
        <source>Query in KQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::logs::LogsPage</name>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding workspaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace or application to ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the query at the cursor (Ctrl+Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this query</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were written to %1.</source>
        <translation>
            <numerusform>%Ln row was written to %1.</numerusform>
            <numerusform>%Ln rows were written to %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no workspace to ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no query at the cursor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No workspace can be seen with this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Log Analytics workspace or an Application Insights resource is needed, and the role Log Analytics Reader on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspaces of %1 could not be read. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (Application Insights)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved queries (Ctrl+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queries that were run (Ctrl+H)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this query as a file (Ctrl+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>az command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The az command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>curl command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The curl command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link to the portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the query as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cloud has no such address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the query at the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved queries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queries that were run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the shown rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the chosen cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for workspaces again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · %3 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been run yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes with Pilothouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+S saves a query as a file. The files are in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::logs::QueryList</name>
    <message>
        <source>Text of the query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: words of the query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter queries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::logs::QueryTab</name>
    <message>
        <source>New query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Return runs the query at the cursor, Ctrl+Space proposes names.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::logs::ResultChart</name>
    <message>
        <source>No chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart of the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::logs::ResultGrid</name>
    <message>
        <source>Result of the query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics of this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only rows with this value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows without this value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::logs::ResultView</name>
    <message>
        <source>Result as table or chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the shown rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc cancels. The rows that arrived until then are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been run yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Return runs the query that the cursor stands in. Blank lines separate queries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows so far, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not read the logs of %1. The role Log Analytics Reader on it is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not exist any more, or is in another cloud or tenant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place is marked in the query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has not received anything. Is a diagnostic setting or an application connected to it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What went wrong stands above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service answered without a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query found nothing in this time range. New data takes a few minutes to arrive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorting and filtering</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no rows to export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv);;JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer has several tables; choose the one to look at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2 (%3 rows)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::metrics</name>
    <message>
        <source>%1 deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key of %1 made anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deployment %1 written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>resource and what was done</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, period before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>band between two percentiles</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nine of ten outcomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All, period before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>series shown</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>source and age</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buckets of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data up to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 scanned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not narrowed by %1: this source does not know it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 points</source>
        <comment>difference of two percentages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 times</source>
        <comment>as much as before</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>part of a whole</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not measured in this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The period before: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deployment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prompt version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failure mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alert %1 (%2), still firing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alert %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alert %1 (%2) until %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed buckets were read at %1 and kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept since then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failure mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::metrics::FilterChips</name>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>filter and value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the filter %1: %2 away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take all away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::metrics::HealthStrip</name>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer time p95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First token p95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost (estimate)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>429 refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These numbers are old: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::metrics::MetricsBar</name>
    <message>
        <source>Board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of</source>
        <comment>a board of a system</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to what was looked at before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the period before, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>Every %n minute</numerusform>
            <numerusform>Every %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrange, add and remove tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for this board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for systems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::metrics::MetricsPage</name>
    <message>
        <source>Drag tiles, or use Ctrl and the arrow keys to move them, Shift and the arrow keys to size them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New board…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a board…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export this board…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This board comes with the program. Edit a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boards (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The board was written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A board has at most %1 tiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the board again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to what was looked at before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the time range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with the period before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take all filters away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add tiles to the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last change of a board back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show board “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show traces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow the board to this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the filters, over the whole time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for systems …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A system is a Log Analytics workspace with what sends its telemetry there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No system can be seen with this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A system is a Log Analytics workspace with what sends its telemetry there. The role Log Analytics Reader on it is enough to see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Systems of %1 could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::metrics::StatCell</name>
    <message>
        <source>%1: %2</source>
        <comment>name and value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>name, value and change</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::metrics::StatView</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::metrics::TileEditor</name>
    <message>
        <source>Narrower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it another title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it off the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 columns, height %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, tile %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag it, or move it with Ctrl and the arrow keys. Shift and the arrow keys change its size, Delete takes it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the tile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::metrics::TilePicker</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by name or question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (on the board)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Add %n tile(s)</source>
        <translation>
            <numerusform>Add %n tile</numerusform>
            <numerusform>Add %n tiles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::metrics::TileView</name>
    <message>
        <source>Could not be read anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as KQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what was asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create an alert…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These numbers are old: %1 %2 Click to read again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version does not know the tile “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays on the board for versions that do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no rows for this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the filters away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is not logged here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who am I?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the deployments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was asked was copied.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::playground::AnswerNotice</name>
    <message>
        <source>The part that had arrived is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped this answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing had arrived yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content filter blocked this question or what was retrieved for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content filter blocked this answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service asks to wait: try again in %1 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The waiting time is over. You can try again now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a moment, or choose a deployment with more capacity.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::playground::BackendEditor</name>
    <message>
        <source>Allow plain http to this server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only if the server asks for one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::playground::ChunkDetails</name>
    <message>
        <source>Open the source&apos;s link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the chunk&apos;s text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the chunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the prompt as [%1]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>re-ranker %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::playground::Composer</name>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the answer; what has arrived stays (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is %1, a question may have %2. Add it as a document instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it in the parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sends</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::playground::ConversationList</name>
    <message>
        <source>draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions that you ask are kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No conversation contains this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as Markdown…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as JSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this conversation?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” with all its questions and answers is deleted from this computer. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::playground::ConversationView</name>
    <message>
        <source>Show earlier turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::playground::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::playground::ParameterForm</name>
    <message>
        <source>Route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orchestrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who searches and calls the model: this program, or the endpoint that your users talk to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its deployment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: the endpoint&apos;s traffic split decides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat through a server of my own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrieval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hybrid joins keyword and vector search; semantic also re-ranks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many chunks the search returns (top k).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chunks beyond this many tokens are left out of the prompt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An OData filter over the index&apos;s filterable fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rewrite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the model turn the question into a search query first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deployment that embeds the question for vector search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embed through a server of my own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>service default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Max tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole number; the same one makes answers repeatable where the model supports it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to four texts that end the answer, separated by commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: the prompt shown in grey.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (not found)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By traffic split</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::playground::PlaygroundPage</name>
    <message>
        <source>New conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some resources did not answer and are missing from the choices: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No deployment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 chunks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading what there is…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to ask your systems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deployments, indexes and endpoints are read with your own account. Conversations that you kept are on the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading deployments, indexes and endpoints…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can type your question already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilothouse searches the index, gives the model what it found, and shows every step of it on the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the last question again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename this conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export this conversation as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export this conversation as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show raw requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read deployments and indexes again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This prompt of the library answers the questions. Press to go back to the built-in one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (draft)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::playground::PromptTab</name>
    <message>
        <source>No prompt yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a question, and the messages that go to the model stand here word for word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages sent to the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tokens counted by the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No prompt is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question went no further, or a deployed endpoint made the prompt on its side.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::playground::QuestionEdit</name>
    <message>
        <source>Your question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a question about the documents</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::playground::RequestTab</name>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No request yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a question, and every call that it makes can be read here with its headers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 %3, HTTP %4, %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No call is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing went over the wire, or this answer is from an earlier run: raw exchanges are not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No response arrived.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::playground::SourcesTab</name>
    <message>
        <source>Retrieved chunks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was retrieved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sources yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search found no chunk, or this question ran without retrieval. The timeline says which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a question, and the chunks that the search finds are listed here with their scores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searched for “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 found, %2 in the prompt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::playground::TimelineTab</name>
    <message>
        <source>No timeline yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a question, and its steps are drawn here on one time axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 prompt, %2 completion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 of the prompt from the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, deployment %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, severity %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spilled over from</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::playground::TimelineView</name>
    <message>
        <source>Timeline of the steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, started after %3, took %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::playground::TurnView</name>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again with the parameters of now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this answer in the inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::playground::Words</name>
    <message>
        <source>Hate and fairness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sexual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Violence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Self-harm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jailbreak attack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indirect attack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protected text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protected code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profanity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocklists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut at the token limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut by the content filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks for a tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rewrite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrieve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rewriting the question…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embedding the question…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching the index…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choosing chunks for the prompt…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the model&apos;s first token…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the deployed endpoint…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matching citations…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done, with a fallback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No retrieval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hybrid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semantic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direct: Pilothouse orchestrates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint: the deployed orchestrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first token %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>total %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 + %2 tokens</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::prompts::CommitBar</name>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files to commit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message of the commit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Is saved before it is committed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to commit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::prompts::DiffModel</name>
    <message numerus="yes">
        <source>%n unchanged lines</source>
        <translation>
            <numerusform>%n unchanged line</numerusform>
            <numerusform>%n unchanged lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged lines, Return shows them</source>
        <translation>
            <numerusform>%n unchanged line, Return shows it</numerusform>
            <numerusform>%n unchanged lines, Return shows them</numerusform>
        </translation>
    </message>
    <message>
        <source>Added line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed line %1: %2. Before: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::prompts::DiffView</name>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison of %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lines added, %2 lines removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::prompts::FindBar</name>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a valid expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::prompts::FrontForm</name>
    <message>
        <source>No prompt is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, model and inputs of a prompt are edited here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, as the template uses it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names, separated by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words, separated by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens, not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs of the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The front matter cannot be read as YAML. The form waits until the text is mended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template uses this name, but no input declares it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::prompts::HistoryPane</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No prompt is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The versions of a prompt stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compares with the version before, or two chosen versions with each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the text of this version into the editor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No versions yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first commit of this prompt makes the first version.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::prompts::LabelDialog</name>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in the history of the label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a label and a version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label already stands at this version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is protected. Your wish is recorded as a proposal; the label moves when a second person approves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 will stand at this version. The move is committed with your name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 goes back to an earlier version. The move is committed with your name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 moves from %2. The move is committed with your name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::prompts::LabelsPane</name>
    <message>
        <source>nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed: %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved: %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved: %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves of labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the label?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 will no longer stand at any version of this prompt. Programs that ask for it get nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands at no version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 proposed %2; a second person has to approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, approved by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You proposed this move yourself; somebody else has to approve it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End protection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ending the protection of %1 has to be approved by a second person as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on, each move of %1 needs the approval of a second person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the protection?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protect the label?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ending the protection of %1 is proposed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is protected.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::prompts::LibraryBar</name>
    <message>
        <source>Branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolve conflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads what others pushed; nothing of the folder changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads what others pushed and merges it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends your commits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remote…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the branches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge into this branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete a branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New branch…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::prompts::LibraryModel</name>
    <message>
        <source>Changed since the last commit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added, not committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New, not committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted, not committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renamed, not committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message>
        <source>Labels: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::prompts::LivePane</name>
    <message>
        <source>Publish…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is live where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No prompt is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading what is live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No App Configuration store can be seen with this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This prompt is live nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::prompts::MergeView</name>
    <message>
        <source>No conflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When two sides changed the same lines, they are decided here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing stands here on this side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every file is decided. Finish the merge to commit it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can only be taken as a whole from one side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place %1 of %2 in %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ours: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theirs: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The merge is committed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the merge up?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library goes back to what it was before the merge. What was decided here is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files in conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish the merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the merge up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ours, then theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theirs, then ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it becomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a side, or write it yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this file as decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::prompts::MessageCard</name>
    <message>
        <source>Copy this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>Images: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message of the role %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::prompts::NewPromptDialog</name>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, with folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>support/answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::prompts::PreviewPane</name>
    <message>
        <source>Inputs to try with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No prompt is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a model will get stands here while you write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model gets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimated cost of what is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With an answer of the largest length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more messages are counted, but not shown</source>
        <translation>
            <numerusform>%n more message is counted, but not shown</numerusform>
            <numerusform>%n more messages are counted, but not shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::prompts::ProblemList</name>
    <message>
        <source>No problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error in line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning in line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::prompts::PromptEditor</name>
    <message>
        <source>Text of the prompt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::prompts::PromptTab</name>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows or hides the problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was typed on %1 and not saved is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the saved text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program removed this file. Your text is kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program changed this file. Nothing of yours was overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1, column %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::prompts::PromptsPage</name>
    <message>
        <source>Committed as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is now %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is deleted. Committed versions stay in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words, separated by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace in the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next place found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous place found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a commit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed since the commit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model gets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Front matter as a form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels of the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch from the remote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull from the remote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push to the remote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolve conflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run in playground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open one on the left, or make a new one with Ctrl+N.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last commit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of %1 is in the editor. Undo takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A label needs a committed version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library shows the branch %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remote of the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address: https, ssh, or a folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::prompts::PublishDialog</name>
    <message>
        <source>Publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name to confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After publishing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::prompts::RenameDialog</name>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New place in the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 becomes %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::prompts::SearchPane</name>
    <message>
        <source>Search all prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::prompts::TreePane</name>
    <message>
        <source>Filter by name, tag or label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New prompt…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::shell::AboutDialog</name>
    <message>
        <source>About Pilothouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilothouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The control room for generative-AI systems on Azure: run them, work on their prompts, audit them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty. Pilothouse sends nothing about you or your work to its makers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Libraries and their licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::shell::AccountCorner</name>
    <message>
        <source>Not signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account %1, tenant %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts and tenants…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who am I?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::shell::BannerStack</name>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::shell::CallsPopup</name>
    <message>
        <source>Cancel all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No call is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>try %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::shell::CloudBadge</name>
    <message>
        <source>Cloud: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here is Azure: a simulated cloud on this computer, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SANDBOX</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::shell::CommandPalette</name>
    <message>
        <source>Nothing fits. Try fewer letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a command, a page or a setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search commands, pages and settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What fits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::shell::IdentityBanners</name>
    <message>
        <source>The server says: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permission: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) wait and go on afterwards.</source>
        <translation>
            <numerusform>%n call waits and goes on afterwards.</numerusform>
            <numerusform>%n calls wait and go on afterwards.</numerusform>
        </translation>
    </message>
    <message>
        <source>Goes on afterwards: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy for the administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed out. What is on the screen stays, and tokens that still live are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keychain that can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts that it keeps stay in the list, but cannot work until it is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are signed in until Pilothouse ends, and will have to sign in again next time. Nothing is written to disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Your computer&apos;s clock is off by about %n min.</source>
        <translation>
            <numerusform>Your computer&apos;s clock is off by about %n min.</numerusform>
            <numerusform>Your computer&apos;s clock is off by about %n min.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is ahead of the sign-in service. Sign-in works, but times that Pilothouse shows are wrong. Set the clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is behind the sign-in service. Sign-in works, but times that Pilothouse shows are wrong. Set the clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a code instead</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::shell::MainWindow</name>
    <message>
        <source>Pilothouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilothouse – %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::shell::NavigationRail</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::shell::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::shell::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop, close or step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::shell::StatusStrip</name>
    <message>
        <source>Read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in Azure can be changed from this window. Start without --read-only to unlock writing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) running</source>
        <translation>
            <numerusform>%n call running</numerusform>
            <numerusform>%n calls running</numerusform>
        </translation>
    </message>
    <message>
        <source>No call is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List and cancel the calls under way</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::shell::TopBar</name>
    <message>
        <source>Pilothouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search commands and pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::traces::CardList</name>
    <message>
        <source>The first %1 of %2 characters. The copy button takes all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompts and answers can hold personal data. They are hidden until you want to read them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reveal content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Hidden, %Ln character(s)</source>
        <translation>
            <numerusform>Hidden, %Ln character</numerusform>
            <numerusform>Hidden, %Ln characters</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 more are not shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::traces::CompareTree</name>
    <message>
        <source>%1 (%2)</source>
        <comment>change, and as a percentage</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only on the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, then %2</source>
        <comment>status on the left and on the right</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another model: %1, then %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::traces::CompareView</name>
    <message>
        <source>Reading the trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both traces, span beside span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trace on the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>%Ln span</numerusform>
            <numerusform>%Ln spans</numerusform>
        </translation>
    </message>
    <message>
        <source>The list has no other trace to compare with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both did the same steps with the same outcome; only times and tokens differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first difference is at “%1”. Only left: %2, only right: %3, other outcome: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no difference in the steps.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::traces::DocumentsTable</name>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reranker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::traces::DocumentsView</name>
    <message>
        <source>Retrieved documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the document&apos;s text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 for “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of this document was not recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this document: %1 of %2 words of the query stand in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::traces::Minimap</name>
    <message>
        <source>The whole trace. Click or drag to move the view.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::traces::SearchAssist</name>
    <message>
        <source>Proposals for the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At character %1: %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::traces::SpanPane</name>
    <message>
        <source>Messages of the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No messages were recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tool was called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdicts of filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No filter said anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events of the span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing happened inside this span.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The span as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview of the span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the chosen value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attributes were copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributes of the span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No span is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begins after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>tab with a count</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool&apos;s answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms as told: it ended before it began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 % of the trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, asked for as %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the input from the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the output for reasoning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln retrieved</source>
        <translation>
            <numerusform>%Ln retrieved</numerusform>
            <numerusform>%Ln retrieved</numerusform>
        </translation>
    </message>
    <message>
        <source>Content filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filters of the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>span %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut by the exporter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arguments are no JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arguments were not recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found, let through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, severity %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>label and explanation of a judgement</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before the span began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The span has no texts. They are shown as the index holds them now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The span has no texts, and the index could not be asked. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::traces::StoryView</name>
    <message>
        <source>Reading the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known of this conversation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called; what it answered was not recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Retrieval: %Ln document(s)</source>
        <translation>
            <numerusform>Retrieval: %Ln document</numerusform>
            <numerusform>Retrieval: %Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retrieval from %1: %Ln document(s)</source>
        <translation>
            <numerusform>Retrieval from %1: %Ln document</numerusform>
            <numerusform>Retrieval from %1: %Ln documents</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2 (score %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searched for: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: found, let through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judged: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This application does not record what was asked and answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more span(s) were not looked into.</source>
        <translation>
            <numerusform>%Ln more span was not looked into.</numerusform>
            <numerusform>%Ln more spans were not looked into.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln turn(s)</source>
        <translation>
            <numerusform>%Ln turn</numerusform>
            <numerusform>%Ln turns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::traces::TimeShare</name>
    <message>
        <source>Where the time went: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the time went, each moment counted once: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the whole trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most tokens of one call</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::traces::TraceList</name>
    <message>
        <source>Traces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failure mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search: words, latency&gt;2s, status:error, model:gpt-4o …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search traces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which traces come first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slowest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most tokens first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (Application Insights)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>filter and value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the filter %1: %2 away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading traces…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s telemetry is asked for what its requests did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The traces could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No system to ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No traces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Log Analytics workspace is needed, and the role Log Analytics Reader on it. A file with traces can be opened without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a longer time, or take filters away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file: %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>file and its format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: %1, newest row %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::traces::TraceListModel</name>
    <message numerus="yes">
        <source>Hidden, %Ln character(s)</source>
        <translation>
            <numerusform>Hidden, %Ln character</numerusform>
            <numerusform>Hidden, %Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::traces::TraceView</name>
    <message>
        <source>Critical path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trace above in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trace below in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read what happened as a conversation (T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show another trace beside this one (B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the same again in the playground, with its variables (R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failures like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show failures of the same kind (F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the colours of the bars say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the trace waited for, and time that no span explains (C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All spans in the height of the window (O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a span ( / )</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find spans by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trace id was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Span id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The span id was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trace was copied as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Span as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The span was copied as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query (KQL)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the trace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All tables of the system are asked for its spans.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trace could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc goes back to the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This trace has no spans</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>%Ln span</numerusform>
            <numerusform>%Ln spans</numerusform>
        </translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message>
        <source>The marked rows say what is odd about each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This trace has no retrieval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This trace has no model call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No span has this in its name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::traces::TracesPage</name>
    <message>
        <source>Content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reveal prompts and answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receive spans on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file with traces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the last trace of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first trace of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a trace first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list shows the traces made from this prompt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompts and answers can be read. Hide them again (Ctrl+Shift+H).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompts and answers can hold personal data and are hidden. Reveal them (Ctrl+Shift+H).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>address and number of spans</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spans sent to %1 come into the list. Switch off to stop listening.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listens on this computer only (OTLP over HTTP) and shows what a program sends. Off until you switch it on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question of this trace was not recorded, so it cannot be asked again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing failed in this trace; the page shows all failures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traces: OpenTelemetry or Application Insights (*.json *.jsonl *.ndjson)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the file, back to the system&apos;s traces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the traces again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search traces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the shown traces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reveal or hide prompts and answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the critical path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next retrieval with its documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next model call with its messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the trace as a conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with another trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the same again in the playground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show failures like this</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::traces::WaterfallView</name>
    <message>
        <source>Up and Down choose a span, Left and Right close and open it, plus and minus zoom, 0 shows all of the time, O all spans at once, C the critical path, N the next failure. Return opens the span.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %Ln row(s). O shows their names.</source>
        <translation>
            <numerusform>%Ln row. O shows its name.</numerusform>
            <numerusform>All %Ln rows. O shows their names.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message>
        <source>Spans of the trace</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>widgets::traces::Words</name>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended before it began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>duration and tokens</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kind and status of a span</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begins after %1, takes %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens: %1 in, %2 out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the critical path: the trace waited for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, level %3, begins after %4, takes %5, %6</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
