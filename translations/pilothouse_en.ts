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
    <message numerus="yes">
        <source>The query returned %n tables; the first is shown.</source>
        <translation>
            <numerusform>The query returned %n table; the first is shown.</numerusform>
            <numerusform>The query returned %n tables; the first is shown.</numerusform>
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
        <source>Time range</source>
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
        <source>From … to …</source>
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
    <name>widgets::logs::RangeDialog</name>
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
</TS>
