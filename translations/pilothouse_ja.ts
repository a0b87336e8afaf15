<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>app::CloudLoader</name>
    <message>
        <source>The sandbox</source>
        <translation>サンドボックス</translation>
    </message>
</context>
<context>
    <name>app::CommonOptions</name>
    <message>
        <source>public, usgov, china, sandbox, or the URL of an ARM /metadata/endpoints document.</source>
        <translation>public、usgov、china、sandbox、または ARM の /metadata/endpoints ドキュメントの URL。</translation>
    </message>
    <message>
        <source>Tenant to work in.</source>
        <translation>作業するテナント。</translation>
    </message>
    <message>
        <source>Keeps accounts, settings and conversations apart under this name.</source>
        <translation>アカウント、設定、会話をこの名前で分けて保存します。</translation>
    </message>
    <message>
        <source>Directory for everything that is kept.</source>
        <translation>すべての保存先ディレクトリ。</translation>
    </message>
    <message>
        <source>Account to use; on the sandbox it is signed in without asking.</source>
        <translation>使用するアカウント。サンドボックスでは確認なしにサインインします。</translation>
    </message>
    <message>
        <source>There are public, usgov, china and sandbox; or give the URL of a /metadata/endpoints document.</source>
        <translation>public、usgov、china、sandbox のいずれか、または /metadata/endpoints ドキュメントの URL を指定してください。</translation>
    </message>
    <message>
        <source>The cloud &apos;%1&apos;</source>
        <translation>クラウド「%1」</translation>
    </message>
    <message>
        <source>It may have letters, digits, dots, dashes and underscores.</source>
        <translation>使えるのは英数字、ピリオド、ハイフン、アンダースコアです。</translation>
    </message>
    <message>
        <source>The profile name &apos;%1&apos;</source>
        <translation>プロファイル名「%1」</translation>
    </message>
</context>
<context>
    <name>audit::ComputedValues</name>
    <message>
        <source>Not read: role assignments at and above the resource (Reader).</source>
        <translation>読み取れませんでした: リソースとその上位のロールの割り当て (Reader)。</translation>
    </message>
    <message>
        <source>Not read: the role definition %1 (Reader).</source>
        <translation>読み取れませんでした: ロール定義 %1 (Reader)。</translation>
    </message>
    <message>
        <source>The members of the group &quot;%1&quot; were not read (Microsoft Graph: GroupMember.Read.All).</source>
        <translation>グループ「%1」のメンバーは読み取れませんでした (Microsoft Graph: GroupMember.Read.All)。</translation>
    </message>
    <message>
        <source>people with a role at or above the resource; groups expanded</source>
        <translation>リソースまたはその上位でロールを持つユーザー (グループは展開済み)</translation>
    </message>
    <message>
        <source>roles of the app&apos;s identities on groups, subscriptions and above</source>
        <translation>グループ、サブスクリプション、およびその上位に対する、アプリの ID のロール</translation>
    </message>
    <message>
        <source>roles of the app&apos;s identities that reach an AI account</source>
        <translation>AI アカウントに到達する、アプリの ID のロール</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%2 に対する %1</translation>
    </message>
    <message>
        <source>no role of the app&apos;s identities allows inference</source>
        <translation>推論を許可するロールがアプリの ID にありません</translation>
    </message>
    <message>
        <source>the list of models of the account&apos;s region (Reader)</source>
        <translation>アカウントのリージョンのモデル一覧 (Reader)</translation>
    </message>
    <message>
        <source>the quota of the region (Cognitive Services Usages Reader)</source>
        <translation>リージョンのクォータ (Cognitive Services Usages Reader)</translation>
    </message>
    <message>
        <source>the Key Vault references of the app&apos;s settings (Reader)</source>
        <translation>アプリの設定の Key Vault 参照 (Reader)</translation>
    </message>
    <message>
        <source>names of app settings, Key Vault references and names of secrets (Reader, Key Vault Reader)</source>
        <translation>アプリの設定の名前、Key Vault 参照、シークレットの名前 (Reader、Key Vault Reader)</translation>
    </message>
    <message>
        <source>connections of projects and workspaces, names of app settings, named values of the gateway (Reader)</source>
        <translation>プロジェクトとワークスペースの接続、アプリの設定の名前、ゲートウェイの名前付きの値 (Reader)</translation>
    </message>
    <message>
        <source>the gateway&apos;s logs (Log Analytics Reader)</source>
        <translation>ゲートウェイのログ (Log Analytics Reader)</translation>
    </message>
    <message>
        <source>the account&apos;s diagnostic logs (Log Analytics Reader)</source>
        <translation>アカウントの診断ログ (Log Analytics Reader)</translation>
    </message>
    <message>
        <source>read by the audit&apos;s collector</source>
        <translation>監査の収集機能が読み取り</translation>
    </message>
    <message>
        <source>No reading is known for &quot;%1&quot;.</source>
        <translation>「%1」の読み取り方法が不明です。</translation>
    </message>
    <message>
        <source>Not read: %1.</source>
        <translation>読み取れませんでした: %1。</translation>
    </message>
    <message>
        <source>used size of the included size, in percent</source>
        <translation>含まれるサイズに対する使用済みサイズ (パーセント)</translation>
    </message>
    <message>
        <source>no usage row</source>
        <translation>使用量の行なし</translation>
    </message>
    <message>
        <source>from the object&apos;s attributes</source>
        <translation>オブジェクトの属性から取得</translation>
    </message>
    <message>
        <source>from the certificate&apos;s policy</source>
        <translation>証明書のポリシーから取得</translation>
    </message>
    <message>
        <source>Not read: the certificate&apos;s policy (Key Vault Reader).</source>
        <translation>読み取れませんでした: 証明書のポリシー (Key Vault Reader)。</translation>
    </message>
    <message>
        <source>Not read: the account of a deployment of the same model (Reader).</source>
        <translation>読み取れませんでした: 同じモデルのデプロイのアカウント (Reader)。</translation>
    </message>
    <message>
        <source>regions that deploy the same model; deployments of a zone or of the world count once</source>
        <translation>同じモデルをデプロイしているリージョン (ゾーンまたはグローバルのデプロイは 1 回と数えます)</translation>
    </message>
    <message>
        <source>Not read: the account of this policy and its deployments (Reader).</source>
        <translation>読み取れませんでした: このポリシーのアカウントとそのデプロイ (Reader)。</translation>
    </message>
    <message>
        <source>deployments of the account that name this policy</source>
        <translation>このポリシーを指定しているアカウントのデプロイ</translation>
    </message>
    <message>
        <source>Not read: the workspace&apos;s storage account (Reader).</source>
        <translation>読み取れませんでした: ワークスペースのストレージ アカウント (Reader)。</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>対象: %1</translation>
    </message>
    <message>
        <source>%1 is open to the public network</source>
        <translation>%1 はパブリック ネットワークに公開されています</translation>
    </message>
    <message>
        <source>storage, vault, registry and Application Insights of the workspace</source>
        <translation>ワークスペースのストレージ、キー コンテナー、レジストリ、Application Insights</translation>
    </message>
    <message>
        <source>Not read: %1 (Reader).</source>
        <translation>読み取れませんでした: %1 (Reader)。</translation>
    </message>
    <message>
        <source>Not read: the resources of the group (Reader).</source>
        <translation>読み取れませんでした: グループのリソース (Reader)。</translation>
    </message>
    <message>
        <source>Application Insights resources in the group</source>
        <translation>グループ内の Application Insights リソース</translation>
    </message>
    <message>
        <source>Not read: the locks of the subscription (Reader).</source>
        <translation>読み取れませんでした: サブスクリプションのロック (Reader)。</translation>
    </message>
    <message>
        <source>locks at or above the resource</source>
        <translation>リソースまたはその上位のロック</translation>
    </message>
    <message>
        <source>Not read: the gateway&apos;s policies (API Management Service Reader).</source>
        <translation>読み取れませんでした: ゲートウェイのポリシー (API Management Service Reader)。</translation>
    </message>
    <message>
        <source>not in the policies of the API &quot;%1&quot;</source>
        <translation>API「%1」のポリシーにはありません</translation>
    </message>
    <message>
        <source>from the policies of API, product and gateway</source>
        <translation>API、製品、ゲートウェイのポリシーから取得</translation>
    </message>
    <message>
        <source>from the cors elements of the policies</source>
        <translation>ポリシーの cors 要素から取得</translation>
    </message>
    <message>
        <source>the section &quot;%1&quot; has no base</source>
        <translation>セクション「%1」に base がありません</translation>
    </message>
    <message>
        <source>from the sections of the API policies</source>
        <translation>API ポリシーのセクションから取得</translation>
    </message>
    <message>
        <source>HTTP APIs that Defender for APIs does not watch</source>
        <translation>Defender for APIs が監視していない HTTP API</translation>
    </message>
    <message>
        <source>a policy sets the api-key header</source>
        <translation>ポリシーが api-key ヘッダーを設定しています</translation>
    </message>
    <message>
        <source>a back end carries the api-key header</source>
        <translation>バックエンドに api-key ヘッダーがあります</translation>
    </message>
    <message>
        <source>from the security rules</source>
        <translation>セキュリティ規則から取得</translation>
    </message>
    <message>
        <source>from the inbound rule with the lowest priority number</source>
        <translation>優先度の番号が最小の受信規則から取得</translation>
    </message>
    <message>
        <source>from the outbound rules to the virtual network</source>
        <translation>仮想ネットワークへの送信規則から取得</translation>
    </message>
    <message>
        <source>subnets that have no network security group</source>
        <translation>ネットワーク セキュリティ グループのないサブネット</translation>
    </message>
    <message>
        <source>subnets with Azure&apos;s default way out to the internet</source>
        <translation>Azure の既定の送信インターネット アクセスを使うサブネット</translation>
    </message>
    <message>
        <source>Not read: the flow logs of the region&apos;s network watcher (Reader).</source>
        <translation>読み取れませんでした: リージョンのネットワーク ウォッチャーのフロー ログ (Reader)。</translation>
    </message>
    <message>
        <source>flow logs that are on</source>
        <translation>オンになっているフロー ログ</translation>
    </message>
    <message>
        <source>routing rules of HTTP listeners that do not redirect</source>
        <translation>リダイレクトしない HTTP リスナーのルーティング規則</translation>
    </message>
    <message>
        <source>It is not known which private DNS zone belongs to &quot;%1&quot;.</source>
        <translation>「%1」に対応するプライベート DNS ゾーンが不明です。</translation>
    </message>
    <message>
        <source>no zone for the group &quot;%1&quot;</source>
        <translation>グループ「%1」のゾーンがありません</translation>
    </message>
    <message>
        <source>from the private DNS zone groups</source>
        <translation>プライベート DNS ゾーン グループから取得</translation>
    </message>
    <message>
        <source>approved private endpoint connections</source>
        <translation>承認済みのプライベート エンドポイント接続</translation>
    </message>
    <message>
        <source>from the map of regions with availability zones</source>
        <translation>可用性ゾーンのあるリージョンの一覧から取得</translation>
    </message>
    <message>
        <source>from tier, units and zones of each location</source>
        <translation>各場所のレベル、ユニット、ゾーンから取得</translation>
    </message>
    <message>
        <source>replications outside the registry&apos;s own region</source>
        <translation>レジストリ自身のリージョン以外のレプリケーション</translation>
    </message>
</context>
<context>
    <name>audit::Condition</name>
    <message>
        <source>&quot;allOf&quot; and &quot;anyOf&quot; take a list of conditions.</source>
        <translation>「allOf」と「anyOf」には条件のリストを指定します。</translation>
    </message>
    <message>
        <source>Conditions are nested more than %1 levels deep.</source>
        <translation>条件の入れ子が %1 レベルを超えています。</translation>
    </message>
    <message>
        <source>A condition is an object with &quot;allOf&quot;, &quot;anyOf&quot;, &quot;not&quot;, &quot;field&quot; or &quot;count&quot;.</source>
        <translation>条件は、「allOf」、「anyOf」、「not」、「field」、または「count」を持つオブジェクトです。</translation>
    </message>
    <message>
        <source>A condition with %1 is not understood.</source>
        <translation>%1 を持つ条件は解釈できません。</translation>
    </message>
    <message>
        <source>&quot;children&quot; names the type or types of the resources that are counted.</source>
        <translation>「children」には、数えるリソースの種類を 1 つ以上指定します。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is counted, but does not end in [*].</source>
        <translation>「%1」を数えようとしていますが、末尾が [*] ではありません。</translation>
    </message>
    <message>
        <source>The operator &quot;%1&quot; is not known.</source>
        <translation>演算子「%1」は不明です。</translation>
    </message>
    <message>
        <source>A condition has one operator, not both &quot;%1&quot; and &quot;%2&quot;.</source>
        <translation>条件の演算子は 1 つです。「%1」と「%2」の両方は指定できません。</translation>
    </message>
    <message>
        <source>The condition on &quot;%1&quot; has no operator.</source>
        <translation>「%1」の条件に演算子がありません。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; compares with a number, not with %2.</source>
        <translation>「%1」は数値と比較します。%2 とは比較できません。</translation>
    </message>
    <message>
        <source>A count cannot be compared with &quot;%1&quot;.</source>
        <translation>件数は「%1」で比較できません。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no regular expression: %2.</source>
        <translation>「%1」は正規表現ではありません: %2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no range of versions.</source>
        <translation>「%1」はバージョンの範囲ではありません。</translation>
    </message>
</context>
<context>
    <name>audit::Configuration</name>
    <message>
        <source>&quot;%1&quot; is no setting. Write NAME=value, with a semicolon between settings.</source>
        <translation>「%1」は設定ではありません。NAME=value の形式で、設定の間をセミコロンで区切って書いてください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date. Write it as 2026-07-09 or 2026-07-09T12:00:00Z.</source>
        <translation>「%1」は日付ではありません。2026-07-09 または 2026-07-09T12:00:00Z のように書いてください。</translation>
    </message>
</context>
<context>
    <name>audit::Document</name>
    <message>
        <source>The file is larger than 4 GB. Split it and audit the parts.</source>
        <translation>ファイルが 4 GB を超えています。分割して、それぞれを監査してください。</translation>
    </message>
    <message>
        <source>This is not JSON that can be read: %1.</source>
        <translation>読み取り可能な JSON ではありません: %1。</translation>
    </message>
</context>
<context>
    <name>audit::Estate</name>
    <message>
        <source>%1 is no resource: it is not an object.</source>
        <translation>%1 はリソースではありません。オブジェクトではありません。</translation>
    </message>
    <message>
        <source>%1 is no resource: it has neither a type nor an id that tells it.</source>
        <translation>%1 はリソースではありません。type も、種類がわかる id もありません。</translation>
    </message>
    <message>
        <source>%1 has the same id as another resource before it: %2.</source>
        <translation>%1 の id は、前にある別のリソースと同じです: %2。</translation>
    </message>
    <message>
        <source>There is no resource in this file. An audit reads an array of ARM resources, each with id, type and properties.</source>
        <translation>このファイルにはリソースがありません。監査では、id、type、properties を持つ ARM リソースの配列を読み取ります。</translation>
    </message>
</context>
<context>
    <name>audit::Explanation</name>
    <message>
        <source>Not read: %1 is needed.</source>
        <translation>読み取れませんでした: %1 が必要です。</translation>
    </message>
    <message>
        <source>Not all could be read.</source>
        <translation>一部を読み取れませんでした。</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>counted: %1</source>
        <translation>件数: %1</translation>
    </message>
</context>
<context>
    <name>audit::Paths</name>
    <message>
        <source>&quot;%1&quot; is no path. Write it as properties.name, list[*].name or tags[&apos;a.name&apos;].</source>
        <translation>「%1」はパスではありません。properties.name、list[*].name、または tags[&apos;a.name&apos;] のように書いてください。</translation>
    </message>
</context>
<context>
    <name>audit::Rule</name>
    <message>
        <source>is</source>
        <translation>が次の値である:</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>が次の値ではない:</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>が次のいずれかである:</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>が次のいずれでもない:</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>が次を含む:</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>が次を含まない:</translation>
    </message>
    <message>
        <source>looks like</source>
        <translation>が次のパターンに一致する:</translation>
    </message>
    <message>
        <source>does not look like</source>
        <translation>が次のパターンに一致しない:</translation>
    </message>
    <message>
        <source>is absent or</source>
        <translation>がない、または次の値である:</translation>
    </message>
    <message>
        <source>is more than</source>
        <translation>が次より大きい:</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>が次以上である:</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>が次より小さい:</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>が次以下である:</translation>
    </message>
    <message>
        <source>has a length of at least</source>
        <translation>の長さが次以上である:</translation>
    </message>
    <message>
        <source>has a length of at most</source>
        <translation>の長さが次以下である:</translation>
    </message>
    <message>
        <source>matches</source>
        <translation>が次の正規表現に一致する:</translation>
    </message>
    <message>
        <source>is version</source>
        <translation>のバージョンが次の範囲である:</translation>
    </message>
    <message>
        <source>lies at least this many days ahead:</source>
        <translation>が次の日数以上先である:</translation>
    </message>
    <message>
        <source>%1 is set</source>
        <translation>%1 が設定されている</translation>
    </message>
    <message>
        <source>%1 is not set</source>
        <translation>%1 が設定されていない</translation>
    </message>
    <message>
        <source>The rule file %1 cannot be used: %2</source>
        <translation>規則ファイル %1 を使用できません: %2</translation>
    </message>
    <message>
        <source>it has no &quot;id&quot;.</source>
        <translation>「id」がありません。</translation>
    </message>
    <message>
        <source>it names no resource &quot;type&quot;.</source>
        <translation>リソースの「type」が指定されていません。</translation>
    </message>
    <message>
        <source>it has no condition &quot;pass&quot;.</source>
        <translation>条件「pass」がありません。</translation>
    </message>
    <message>
        <source>its &quot;severity&quot; is not Critical, High, Medium, Low or Info.</source>
        <translation>「severity」が Critical、High、Medium、Low、Info のいずれでもありません。</translation>
    </message>
    <message>
        <source> and </source>
        <translation> かつ </translation>
    </message>
    <message>
        <source> or </source>
        <translation> または </translation>
    </message>
    <message>
        <source>not (%1)</source>
        <translation>次に該当しない: (%1)</translation>
    </message>
    <message>
        <source>the number of %1 where %2</source>
        <translation>%1 の数 (条件: %2)</translation>
    </message>
    <message>
        <source>the number of %1</source>
        <translation>%1 の数</translation>
    </message>
</context>
<context>
    <name>audit::RuleSet</name>
    <message>
        <source>The rule file %1 cannot be read: %2.</source>
        <translation>規則ファイル %1 を読み取れません: %2。</translation>
    </message>
    <message>
        <source>The rule file %1 is larger than 1 MB.</source>
        <translation>規則ファイル %1 が 1 MB を超えています。</translation>
    </message>
    <message>
        <source>The rule file %1 is no JSON object: %2 at byte %3.</source>
        <translation>規則ファイル %1 は JSON オブジェクトではありません: %2 (バイト位置 %3)。</translation>
    </message>
    <message>
        <source>Two rule files have the id %1.</source>
        <translation>id が %1 の規則ファイルが 2 つあります。</translation>
    </message>
    <message>
        <source>There is no rule &quot;%1&quot;. &quot;audit rules&quot; lists them.</source>
        <translation>規則「%1」はありません。一覧は「audit rules」で確認できます。</translation>
    </message>
    <message>
        <source>The rule %1 is there already; the one in %2 is left out. Give it another id.</source>
        <translation>規則 %1 は既にあるため、%2 の規則は除外されます。別の id を付けてください。</translation>
    </message>
    <message>
        <source>The rule %1 cannot be used: %2</source>
        <translation>規則 %1 を使用できません: %2</translation>
    </message>
</context>
<context>
    <name>azure::AppConfiguration</name>
    <message>
        <source>The setting was changed since it was read.</source>
        <translation>設定は読み取り後に変更されました。</translation>
    </message>
    <message>
        <source>There is no such setting.</source>
        <translation>そのような設定はありません。</translation>
    </message>
</context>
<context>
    <name>azure::CloudProfile</name>
    <message>
        <source>This is not a document of /metadata/endpoints.</source>
        <translation>これは /metadata/endpoints のドキュメントではありません。</translation>
    </message>
    <message>
        <source>A cloud is only taken over https, except from this computer.</source>
        <translation>このコンピューター以外のクラウドの定義は https でのみ読み込みます。</translation>
    </message>
    <message>
        <source>A cloud on this computer may not send you to %1.</source>
        <translation>このコンピューター上のクラウドから %1 への誘導は許可されません。</translation>
    </message>
    <message>
        <source>The document calls itself %1, but names other addresses.</source>
        <translation>ドキュメントは %1 と名乗っていますが、別のアドレスを指しています。</translation>
    </message>
    <message>
        <source>The document names no login endpoint.</source>
        <translation>ドキュメントにサインインのエンドポイントがありません。</translation>
    </message>
    <message>
        <source>The document names %1, which is not https.</source>
        <translation>ドキュメントにある %1 は https ではありません。</translation>
    </message>
    <message>
        <source>The document claims the audience %1 of another cloud.</source>
        <translation>ドキュメントが別のクラウドの対象ユーザー %1 を主張しています。</translation>
    </message>
</context>
<context>
    <name>azure::LogsClient</name>
    <message>
        <source>The service stopped working on the query. A shorter time range, or a filter at its begin, helps.</source>
        <translation>サービスがクエリの処理を中止しました。時間の範囲を短くするか、先頭にフィルターを追加してください。</translation>
    </message>
</context>
<context>
    <name>azure::LogsReader</name>
    <message>
        <source>At byte %1 of the answer, after %2 rows.</source>
        <translation>応答の %1 バイト目、%2 行の後です。</translation>
    </message>
    <message>
        <source>The answer is empty.</source>
        <translation>応答が空です。</translation>
    </message>
    <message>
        <source>The answer ends before it is whole.</source>
        <translation>応答が途中で終わっています。</translation>
    </message>
    <message>
        <source>The answer is not valid JSON.</source>
        <translation>応答が有効な JSON ではありません。</translation>
    </message>
    <message>
        <source>One row of the answer is larger than %1 MB.</source>
        <translation>応答の 1 行が %1 MB を超えています。</translation>
    </message>
    <message>
        <source>The rows of the answer are no lists.</source>
        <translation>応答の行がリストではありません。</translation>
    </message>
</context>
<context>
    <name>comparison::Comparison</name>
    <message>
        <source>Built-in prompt</source>
        <translation>組み込みのプロンプト</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>下書き</translation>
    </message>
    <message>
        <source>It is no kept comparison, or one of a newer version.</source>
        <translation>保存された比較ではないか、より新しいバージョンの比較です。</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>ファイル</translation>
    </message>
</context>
<context>
    <name>comparison::Desk</name>
    <message>
        <source>The comparison is being asked.</source>
        <translation>比較の質問を実行しています。</translation>
    </message>
    <message>
        <source>Add a prompt first.</source>
        <translation>先にプロンプトを追加してください。</translation>
    </message>
    <message>
        <source>Add a deployment first.</source>
        <translation>先にデプロイを追加してください。</translation>
    </message>
    <message>
        <source>Type the question that all of them are asked.</source>
        <translation>すべてに尋ねる質問を入力してください。</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (コピー)</translation>
    </message>
</context>
<context>
    <name>comparison::PromptAdapter</name>
    <message>
        <source>Line %1: %2</source>
        <translation>%1 行目: %2</translation>
    </message>
    <message>
        <source>It sends images, which are not possible together with retrieval yet.</source>
        <translation>画像を送信するプロンプトですが、画像と検索の併用にはまだ対応していません。</translation>
    </message>
    <message>
        <source>The prompt has no input for the question: the question stands behind it.</source>
        <translation>プロンプトに質問用の入力がないため、質問はプロンプトの後に置かれます。</translation>
    </message>
    <message>
        <source>The prompt has no input for documents: what was found is not in it.</source>
        <translation>プロンプトにドキュメント用の入力がないため、検索結果は含まれません。</translation>
    </message>
    <message>
        <source>It is for the %1 interface, which answers no questions.</source>
        <translation>%1 インターフェイス用のプロンプトです。このインターフェイスは質問に回答しません。</translation>
    </message>
</context>
<context>
    <name>comparison::PromptPicker</name>
    <message>
        <source>Several prompts have this name: %1.</source>
        <translation>この名前のプロンプトが複数あります: %1。</translation>
    </message>
    <message>
        <source>The library has no prompts.</source>
        <translation>ライブラリにプロンプトがありません。</translation>
    </message>
    <message>
        <source>The library has: %1.</source>
        <translation>ライブラリにあるもの: %1。</translation>
    </message>
    <message>
        <source>There is no such file in the library.</source>
        <translation>ライブラリにそのようなファイルはありません。</translation>
    </message>
    <message>
        <source>The library&apos;s folder is no Git repository, so there are no versions.</source>
        <translation>ライブラリのフォルダーは Git リポジトリではないため、バージョンがありません。</translation>
    </message>
</context>
<context>
    <name>comparison::Report</name>
    <message>
        <source>Question: %1</source>
        <translation>質問: %1</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>最初のトークン</translation>
    </message>
    <message>
        <source>Total time</source>
        <translation>合計時間</translation>
    </message>
    <message>
        <source>Tokens in and out</source>
        <translation>入出力トークン数</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>コスト</translation>
    </message>
</context>
<context>
    <name>comparison::Store</name>
    <message>
        <source>It was deleted.</source>
        <translation>削除されました。</translation>
    </message>
    <message>
        <source>The comparison</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>It is damaged: %1.</source>
        <translation>破損しています: %1。</translation>
    </message>
    <message>
        <source>The folder cannot be made.</source>
        <translation>フォルダーを作成できません。</translation>
    </message>
</context>
<context>
    <name>core::Error</name>
    <message>
        <source>An unknown error happened.</source>
        <translation>不明なエラーが発生しました。</translation>
    </message>
    <message>
        <source>Try again; if it stays, copy the details into a report.</source>
        <translation>もう一度お試しください。続く場合は詳細をコピーして報告してください。</translation>
    </message>
    <message>
        <source>The operation was cancelled.</source>
        <translation>操作は取り消されました。</translation>
    </message>
    <message>
        <source>Start it again when you are ready.</source>
        <translation>準備ができたら、もう一度開始してください。</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 から時間内に応答がありませんでした。</translation>
    </message>
    <message>
        <source>Try again, or raise the time limit in the settings.</source>
        <translation>もう一度試すか、設定で制限時間を延ばしてください。</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 に接続できません。</translation>
    </message>
    <message>
        <source>Check the network, VPN and proxy, and that the address is right; then try again.</source>
        <translation>ネットワーク、VPN、プロキシ、アドレスを確認してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The secure connection to %1 failed.</source>
        <translation>%1 への安全な接続を確立できませんでした。</translation>
    </message>
    <message>
        <source>Nothing was sent. Check the address and the computer&apos;s clock, or ask who runs the proxy for its certificate.</source>
        <translation>何も送信されていません。アドレスとコンピューターの時計を確認するか、プロキシの管理者に証明書を確認してください。</translation>
    </message>
    <message>
        <source>You need to sign in to continue.</source>
        <translation>続けるにはサインインが必要です。</translation>
    </message>
    <message>
        <source>Sign in with an account of this tenant, then try again.</source>
        <translation>このテナントのアカウントでサインインしてから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>You are signed in, but %1 does not allow this.</source>
        <translation>サインインしていますが、%1 はこの操作を許可していません。</translation>
    </message>
    <message>
        <source>Ask an owner of the resource for the role that the message names, or choose another account.</source>
        <translation>メッセージにあるロールをリソースの所有者に依頼するか、別のアカウントを選んでください。</translation>
    </message>
    <message>
        <source>%1 was not found.</source>
        <translation>%1 が見つかりません。</translation>
    </message>
    <message>
        <source>Check the name; it may have been renamed or deleted, or be in another subscription.</source>
        <translation>名前を確認してください。名前の変更や削除があったか、別のサブスクリプションにある可能性があります。</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else, or is busy.</source>
        <translation>%1 はほかの人に変更されたか、処理中です。</translation>
    </message>
    <message>
        <source>Reload it, look at the difference, then try again.</source>
        <translation>再読み込みして差分を確認してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>%1 is over its rate limit.</source>
        <translation>%1 がレート制限に達しています。</translation>
    </message>
    <message>
        <source>Wait for the time shown and try again, or use a deployment with more capacity.</source>
        <translation>表示された時間だけ待ってから再試行するか、容量の大きいデプロイを使ってください。</translation>
    </message>
    <message>
        <source>%1 refused the request.</source>
        <translation>%1 が要求を拒否しました。</translation>
    </message>
    <message>
        <source>Read the message of the service, change what it names and try again.</source>
        <translation>サービスのメッセージを読み、指摘された点を直してからもう一度お試しください。</translation>
    </message>
    <message>
        <source>The content filter blocked this.</source>
        <translation>コンテンツ フィルターによってブロックされました。</translation>
    </message>
    <message>
        <source>Reword the text, or look at the filter verdict to see which category was hit.</source>
        <translation>文章を言い換えるか、フィルターの判定でどのカテゴリに該当したかを確認してください。</translation>
    </message>
    <message>
        <source>The prompt is too long for the model.</source>
        <translation>プロンプトがモデルの上限より長すぎます。</translation>
    </message>
    <message>
        <source>Ask a shorter question, retrieve fewer chunks, or lower the token budget.</source>
        <translation>質問を短くするか、取得するチャンクを減らすか、トークン予算を下げてください。</translation>
    </message>
    <message>
        <source>%1 failed while working on the request.</source>
        <translation>%1 が要求の処理中に失敗しました。</translation>
    </message>
    <message>
        <source>Try again in a moment; if it stays, give the request id to support.</source>
        <translation>しばらくしてからもう一度お試しください。続く場合は要求 ID をサポートに伝えてください。</translation>
    </message>
    <message>
        <source>%1 answered something that is not its protocol.</source>
        <translation>%1 から想定外の形式の応答がありました。</translation>
    </message>
    <message>
        <source>Check the address: a proxy or a sign-in page may stand between. The raw answer is in the details.</source>
        <translation>アドレスを確認してください。プロキシやサインイン ページが間に入っている可能性があります。元の応答は詳細にあります。</translation>
    </message>
    <message>
        <source>The connection broke in the middle of the answer.</source>
        <translation>回答の途中で接続が切れました。</translation>
    </message>
    <message>
        <source>What had arrived is kept. Regenerate to get a whole answer.</source>
        <translation>届いた部分は残っています。完全な回答を得るには再生成してください。</translation>
    </message>
    <message>
        <source>%1 cannot be used.</source>
        <translation>%1 は使用できません。</translation>
    </message>
    <message>
        <source>Correct it as the message says and try again.</source>
        <translation>メッセージに従って直してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>%1 could not be written or read.</source>
        <translation>%1 を読み書きできませんでした。</translation>
    </message>
    <message>
        <source>Check free space and permissions, or choose another directory with --data.</source>
        <translation>空き容量とアクセス許可を確認するか、--data で別のディレクトリを指定してください。</translation>
    </message>
    <message>
        <source>The call to %1 was stopped for safety.</source>
        <translation>安全のため、%1 への呼び出しを中止しました。</translation>
    </message>
    <message>
        <source>No token was sent. Check the address of the cloud or of the resource.</source>
        <translation>トークンは送信されていません。クラウドまたはリソースのアドレスを確認してください。</translation>
    </message>
</context>
<context>
    <name>deployments</name>
    <message>
        <source>Scale %1 from %2 to %3</source>
        <translation>%1 の容量を %2 から %3 に変更</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 を変更</translation>
    </message>
    <message>
        <source>Create %1 (%2)</source>
        <translation>%1 (%2) を作成</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 を削除</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>テナント</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>サブスクリプション</translation>
    </message>
    <message>
        <source>Resource group</source>
        <translation>リソース グループ</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>リソース</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>リージョン</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>デプロイ</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>容量</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>使用率</translation>
    </message>
    <message>
        <source>Share of the capacity in the busiest of the last five full minutes. From platform metrics.</source>
        <translation>直近 5 分間で最も使用の多かった 1 分間における容量の使用率です。プラットフォーム メトリックによります。</translation>
    </message>
    <message>
        <source>429s</source>
        <translation>429 の割合</translation>
    </message>
    <message>
        <source>Share of answers in the last hour that refused for lack of capacity. From platform metrics.</source>
        <translation>過去 1 時間の応答のうち、容量不足で拒否されたものの割合です。プラットフォーム メトリックによります。</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>要求数</translation>
    </message>
    <message>
        <source>Answers in the last hour. From platform metrics.</source>
        <translation>過去 1 時間の応答数です。プラットフォーム メトリックによります。</translation>
    </message>
    <message>
        <source>Retires on</source>
        <translation>提供終了日</translation>
    </message>
    <message>
        <source>When the model version, or this deployment type of it, stops answering.</source>
        <translation>モデルのバージョン、またはそのデプロイの種類が応答しなくなる日です。</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>残り日数</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>ライフサイクル</translation>
    </message>
    <message>
        <source>Version upgrade</source>
        <translation>バージョン アップグレード</translation>
    </message>
    <message>
        <source>Spills over to</source>
        <translation>スピルオーバー先</translation>
    </message>
    <message>
        <source>Deployment that answers what the provisioned one has no capacity for.</source>
        <translation>プロビジョニング済みのデプロイの容量を超えた要求に応答するデプロイです。</translation>
    </message>
    <message>
        <source>Content filter</source>
        <translation>コンテンツ フィルター</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Whether API keys are accepted besides Entra ID tokens.</source>
        <translation>Entra ID のトークンに加えて API キーも受け付けるかどうかです。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>プライベート</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>閉鎖</translation>
    </message>
    <message>
        <source>Selected networks</source>
        <translation>選択したネットワーク</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>パブリック</translation>
    </message>
    <message>
        <source>With each new default</source>
        <translation>新しい既定のバージョンごと</translation>
    </message>
    <message>
        <source>When it retires</source>
        <translation>提供終了時</translation>
    </message>
    <message>
        <source>Never by itself</source>
        <translation>自動では行わない</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>受け付ける</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>%1 TPM</source>
        <comment>tokens per minute</comment>
        <translation>%1 TPM</translation>
    </message>
    <message>
        <source>%1 PTU</source>
        <comment>provisioned throughput units</comment>
        <translation>%1 PTU</translation>
    </message>
    <message>
        <source>%1 enqueued</source>
        <comment>tokens waiting in batches</comment>
        <translation>%1 (キュー)</translation>
    </message>
    <message>
        <source>1 Retired</source>
        <translation>1 提供終了</translation>
    </message>
    <message numerus="yes">
        <source>2 Retires within %n day(s)</source>
        <translation>
            <numerusform>2 %n 日以内に提供終了</numerusform>
        </translation>
    </message>
    <message>
        <source>3 Retires later</source>
        <translation>3 それ以降に提供終了</translation>
    </message>
    <message>
        <source>4 No retirement date</source>
        <translation>4 提供終了日なし</translation>
    </message>
    <message>
        <source>The deployment has no name.</source>
        <translation>デプロイに名前がありません。</translation>
    </message>
    <message>
        <source>Type the name that programs will call it by.</source>
        <translation>プログラムから呼び出すときの名前を入力してください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a deployment&apos;s name.</source>
        <translation>「%1」はデプロイの名前に使えません。</translation>
    </message>
    <message>
        <source>Use up to 64 letters, digits, dots, hyphens and underscores, beginning with a letter or digit.</source>
        <translation>英数字、ピリオド、ハイフン、アンダースコアを 64 文字まで使い、先頭は英数字にしてください。</translation>
    </message>
    <message>
        <source>This resource already has a deployment &quot;%1&quot;.</source>
        <translation>このリソースにはすでにデプロイ「%1」があります。</translation>
    </message>
    <message>
        <source>Choose another name, or change the existing deployment.</source>
        <translation>別の名前を選ぶか、既存のデプロイを変更してください。</translation>
    </message>
    <message>
        <source>No model is chosen.</source>
        <translation>モデルが選択されていません。</translation>
    </message>
    <message>
        <source>Choose one of the models that this resource offers.</source>
        <translation>このリソースで使えるモデルから選んでください。</translation>
    </message>
    <message>
        <source>%1 version %2 is not offered in %3.</source>
        <translation>%1 のバージョン %2 は %3 では提供されていません。</translation>
    </message>
    <message>
        <source>Choose another version, or a resource in a region that has it.</source>
        <translation>別のバージョンか、提供されているリージョンのリソースを選んでください。</translation>
    </message>
    <message>
        <source>%1 is not offered as %2 in %3.</source>
        <translation>%3 では %1 の %2 は提供されていません。</translation>
    </message>
    <message>
        <source>Offered here: %1.</source>
        <translation>ここで提供されているもの: %1。</translation>
    </message>
    <message>
        <source>This model version is deprecated.</source>
        <translation>このモデルのバージョンは非推奨です。</translation>
    </message>
    <message>
        <source>Choose a newer version.</source>
        <translation>新しいバージョンを選んでください。</translation>
    </message>
    <message>
        <source>%1 takes a capacity from %2 to %3.</source>
        <translation>%1 の容量は %2～%3 で指定します。</translation>
    </message>
    <message>
        <source>Choose a capacity within these bounds.</source>
        <translation>この範囲内の容量を選んでください。</translation>
    </message>
    <message>
        <source>%1 takes only certain capacities.</source>
        <translation>%1 に指定できる容量は決まっています。</translation>
    </message>
    <message>
        <source>Choose one of %1.</source>
        <translation>次のいずれかを選んでください: %1。</translation>
    </message>
    <message>
        <source>%1 grows in steps of %2.</source>
        <translation>%1 の容量は %2 単位で指定します。</translation>
    </message>
    <message>
        <source>Choose %1 or %2.</source>
        <translation>%1 または %2 を選んでください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no capacity.</source>
        <translation>「%1」は容量として使えません。</translation>
    </message>
    <message>
        <source>Type a whole number of at least 1: thousands of tokens a minute, or provisioned units.</source>
        <translation>1 以上の整数を入力してください。単位は 1,000 トークン/分、またはプロビジョニング ユニットです。</translation>
    </message>
    <message>
        <source>The quota of this subscription has %1 left here, and %2 is asked for.</source>
        <translation>このサブスクリプションのクォータの残りは %1 ですが、%2 が指定されています。</translation>
    </message>
    <message>
        <source>Choose at most %1, shrink another deployment of this model, or ask for more quota.</source>
        <translation>%1 以下にするか、このモデルの別のデプロイを縮小するか、クォータの増加を申請してください。</translation>
    </message>
    <message>
        <source>Only provisioned deployments spill over.</source>
        <translation>スピルオーバーできるのはプロビジョニング済みのデプロイだけです。</translation>
    </message>
    <message>
        <source>Clear the spillover deployment.</source>
        <translation>スピルオーバー先の指定を解除してください。</translation>
    </message>
    <message>
        <source>This resource has no deployment &quot;%1&quot;.</source>
        <translation>このリソースにデプロイ「%1」はありません。</translation>
    </message>
    <message>
        <source>Choose a standard deployment of the same resource.</source>
        <translation>同じリソースの標準デプロイを選んでください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is provisioned itself.</source>
        <translation>「%1」自体がプロビジョニング済みです。</translation>
    </message>
    <message>
        <source>Choose a standard deployment of the same model.</source>
        <translation>同じモデルの標準デプロイを選んでください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; serves %2, not %3.</source>
        <translation>「%1」のモデルは %2 で、%3 ではありません。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has another content filter (%2).</source>
        <translation>「%1」のコンテンツ フィルターは異なります (%2)。</translation>
    </message>
    <message>
        <source>Requests that spill over would be filtered differently.</source>
        <translation>スピルオーバーした要求には異なるフィルターが適用されます。</translation>
    </message>
    <message>
        <source>This resource has no content filter &quot;%1&quot;.</source>
        <translation>このリソースにコンテンツ フィルター「%1」はありません。</translation>
    </message>
    <message>
        <source>Upgraded by itself when the default version moves, at the latest on %1.</source>
        <translation>既定のバージョンが変わると自動的にアップグレードされます (遅くとも %1)。</translation>
    </message>
    <message>
        <source>Upgraded by itself to the default version on %1.</source>
        <translation>%1 に既定のバージョンへ自動的にアップグレードされます。</translation>
    </message>
    <message>
        <source>Stops answering on %1.</source>
        <translation>%1 に応答しなくなります。</translation>
    </message>
    <message>
        <source>Its version retired on %1: calls may fail.</source>
        <translation>バージョンは %1 に提供を終了しました。呼び出しが失敗する可能性があります。</translation>
    </message>
    <message>
        <source>No upgrade policy is stated: it may stop answering on %1.</source>
        <translation>アップグレード ポリシーが示されていません。%1 に応答しなくなる可能性があります。</translation>
    </message>
    <message>
        <source>No newer version is offered here in this type: choose another model.</source>
        <translation>この種類では、ここで提供されている新しいバージョンはありません。別のモデルを選んでください。</translation>
    </message>
    <message>
        <source>Move to %1, the default version.</source>
        <translation>既定のバージョン %1 に移行してください。</translation>
    </message>
    <message>
        <source>Move to %1.</source>
        <translation>%1 に移行してください。</translation>
    </message>
    <message>
        <source>upgrades by itself</source>
        <translation>自動でアップグレード</translation>
    </message>
    <message>
        <source>upgrades on the day</source>
        <translation>当日にアップグレード</translation>
    </message>
    <message>
        <source>stops answering</source>
        <translation>応答停止</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>提供終了</translation>
    </message>
    <message>
        <source>policy unknown</source>
        <translation>ポリシー不明</translation>
    </message>
    <message>
        <source>The price table cannot be read.</source>
        <translation>価格表を読み取れません。</translation>
    </message>
    <message>
        <source>%1 / %2 (%3)</source>
        <translation>%1 / %2 (%3)</translation>
    </message>
    <message>
        <source>%1 / %2 (%3), perhaps another one of this name</source>
        <translation>%1 / %2 (%3)。同名の別のデプロイの可能性があります</translation>
    </message>
    <message>
        <source>Looked through: environment variables of Azure ML online deployments. Not visible from here: prompts, settings of web apps (they hold secrets), and programs outside of Azure that call a deployment by name.</source>
        <translation>確認の対象: Azure ML オンライン デプロイの環境変数。ここから確認できないもの: プロンプト、Web アプリの設定 (シークレットを含むため)、デプロイを名前で呼び出す Azure 外のプログラム。</translation>
    </message>
    <message>
        <source>The online endpoints have not been read, so it is not known which flows name these deployments.</source>
        <translation>オンライン エンドポイントが読み込まれていないため、これらのデプロイを参照しているフローは不明です。</translation>
    </message>
    <message>
        <source>A name has 2 to 64 letters, digits, hyphens, dots or underscores, and begins and ends with a letter or digit.</source>
        <translation>名前は 2～64 文字の英数字、ハイフン、ピリオド、アンダースコアから成り、英数字で始まり英数字で終わります。</translation>
    </message>
    <message>
        <source>Names that begin with &quot;Microsoft.&quot; are the service&apos;s own.</source>
        <translation>「Microsoft.」で始まる名前はサービス専用です。</translation>
    </message>
    <message>
        <source>%1 has a policy of this name already.</source>
        <translation>%1 にはすでに同じ名前のポリシーがあります。</translation>
    </message>
    <message>
        <source>Choose a base policy.</source>
        <translation>基になるポリシーを選んでください。</translation>
    </message>
    <message>
        <source>The base policy %1 is not in this resource.</source>
        <translation>基になるポリシー %1 はこのリソースにありません。</translation>
    </message>
    <message>
        <source>%1 is built on this policy itself: choose another base.</source>
        <translation>%1 自体がこのポリシーを基にしています。基になるポリシーには別のものを選んでください。</translation>
    </message>
    <message>
        <source>The blocklist %1 is not in this resource.</source>
        <translation>ブロックリスト %1 はこのリソースにありません。</translation>
    </message>
    <message>
        <source>%1 is kept by the service and cannot be deleted.</source>
        <translation>%1 はサービスが管理しているため、削除できません。</translation>
    </message>
    <message>
        <source>The deployments of %1 could not be read, so it is not known whether %2 is in use.</source>
        <translation>%1 のデプロイを読み込めなかったため、%2 が使用中かどうか不明です。</translation>
    </message>
    <message>
        <source>%1 is in use by %2: give these deployments another policy first.</source>
        <translation>%1 は %2 で使用中です。先にこれらのデプロイに別のポリシーを割り当ててください。</translation>
    </message>
    <message>
        <source>%1 is the base of %2: give these policies another base first.</source>
        <translation>%1 は %2 の基になっています。先にこれらのポリシーの基を別のものに変更してください。</translation>
    </message>
    <message>
        <source>%1 is in use by the policy %2: take it out there first.</source>
        <translation>%1 はポリシー %2 で使用中です。先にポリシーから外してください。</translation>
    </message>
    <message>
        <source>Type a word, a phrase or a regular expression.</source>
        <translation>単語、語句、または正規表現を入力してください。</translation>
    </message>
    <message>
        <source>A term has at most %1 characters.</source>
        <translation>用語は %1 文字以内で指定してください。</translation>
    </message>
    <message>
        <source>This is no regular expression: %1 (at character %2).</source>
        <translation>正規表現として正しくありません: %1 (%2 文字目)。</translation>
    </message>
    <message>
        <source>The list has this term already.</source>
        <translation>この用語はすでにリストにあります。</translation>
    </message>
    <message>
        <source>%1 has a blocklist of this name already.</source>
        <translation>%1 にはすでに同じ名前のブロックリストがあります。</translation>
    </message>
    <message>
        <source>Create the content filter %1</source>
        <translation>コンテンツ フィルター %1 を作成</translation>
    </message>
    <message>
        <source>Change the content filter %1</source>
        <translation>コンテンツ フィルター %1 を変更</translation>
    </message>
    <message>
        <source>Delete the content filter %1</source>
        <translation>コンテンツ フィルター %1 を削除</translation>
    </message>
    <message>
        <source>Create the blocklist %1</source>
        <translation>ブロックリスト %1 を作成</translation>
    </message>
    <message>
        <source>Delete the blocklist %1</source>
        <translation>ブロックリスト %1 を削除</translation>
    </message>
    <message>
        <source>Add &quot;%1&quot; to the blocklist %2</source>
        <translation>「%1」をブロックリスト %2 に追加</translation>
    </message>
    <message>
        <source>Take &quot;%1&quot; off its blocklist</source>
        <translation>「%1」をブロックリストから削除</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>%1 from %2 severity</source>
        <translation>%1 (重大度「%2」以上)</translation>
    </message>
    <message>
        <source>%1 (noted only)</source>
        <translation>%1 (記録のみ)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1 is kept by the service and cannot be changed.</source>
        <translation>%1 はサービスが管理しているため、変更できません。</translation>
    </message>
    <message>
        <source>%1 is a policy of this resource.</source>
        <translation>%1 はこのリソースのポリシーです。</translation>
    </message>
    <message>
        <source>%1 names no policy, so the service applies %2.</source>
        <translation>%1 にはポリシーの指定がないため、サービスは %2 を適用します。</translation>
    </message>
    <message>
        <source>%1 uses the policy %2.</source>
        <translation>%1 はポリシー %2 を使用しています。</translation>
    </message>
    <message>
        <source>The policy %1 was not found, so what applies is not known.</source>
        <translation>ポリシー %1 が見つからないため、適用される内容は不明です。</translation>
    </message>
    <message>
        <source>Its base policy %1 was not found, so rules may be missing here.</source>
        <translation>基になるポリシー %1 が見つからないため、規則が不足している可能性があります。</translation>
    </message>
    <message>
        <source>It is built on %1 and states every rule itself, so nothing is taken over.</source>
        <translation>%1 を基にしていますが、すべての規則を独自に定めており、引き継いでいるものはありません。</translation>
    </message>
    <message>
        <source>It is built on %1: %2 of its %3 rules are its own, the others are taken over.</source>
        <translation>%1 を基にしています。%3 件の規則のうち %2 件は独自で、残りは引き継いでいます。</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>異なる</translation>
    </message>
    <message>
        <source>same</source>
        <translation>同じ</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>記載なし</translation>
    </message>
    <message>
        <source>%1 (by %2)</source>
        <translation>%1 (%2 による)</translation>
    </message>
    <message>
        <source>only left states it</source>
        <translation>左側のみに記載</translation>
    </message>
    <message>
        <source>only right states it</source>
        <translation>右側のみに記載</translation>
    </message>
    <message>
        <source>left is stricter</source>
        <translation>左側の方が厳しい</translation>
    </message>
    <message>
        <source>right is stricter</source>
        <translation>右側の方が厳しい</translation>
    </message>
    <message>
        <source>Hate and fairness</source>
        <translation>憎悪と公平性</translation>
    </message>
    <message>
        <source>Sexual</source>
        <translation>性的</translation>
    </message>
    <message>
        <source>Self-harm</source>
        <translation>自傷行為</translation>
    </message>
    <message>
        <source>Violence</source>
        <translation>暴力</translation>
    </message>
    <message>
        <source>Jailbreak attack</source>
        <translation>ジェイルブレイク攻撃</translation>
    </message>
    <message>
        <source>Indirect attack</source>
        <translation>間接攻撃</translation>
    </message>
    <message>
        <source>Indirect attack spotlighting</source>
        <translation>間接攻撃のスポットライト</translation>
    </message>
    <message>
        <source>Protected text</source>
        <translation>保護されたテキスト</translation>
    </message>
    <message>
        <source>Protected code</source>
        <translation>保護されたコード</translation>
    </message>
    <message>
        <source>Groundedness</source>
        <translation>根拠性</translation>
    </message>
    <message>
        <source>Profanity</source>
        <translation>不適切な表現</translation>
    </message>
    <message>
        <source>%1, in prompts</source>
        <translation>%1 (プロンプト)</translation>
    </message>
    <message>
        <source>%1, in answers</source>
        <translation>%1 (回答)</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>blocked when detected</source>
        <translation>検出時にブロック</translation>
    </message>
    <message>
        <source>noted when detected, not blocked</source>
        <translation>検出時に記録のみ、ブロックなし</translation>
    </message>
    <message>
        <source>blocked from %1 severity</source>
        <translation>重大度「%1」以上をブロック</translation>
    </message>
    <message>
        <source>noted from %1 severity, not blocked</source>
        <translation>重大度「%1」以上を記録のみ、ブロックなし</translation>
    </message>
    <message>
        <source>Asynchronous</source>
        <translation>非同期</translation>
    </message>
    <message>
        <source>Blocking</source>
        <translation>ブロッキング</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>既定</translation>
    </message>
    <message>
        <source>Answers are streamed at once and checked beside: what is blocked may have been seen already, and has to be taken back by the program that shows it.</source>
        <translation>回答はすぐにストリーミングされ、並行して検査されます。ブロックされる内容がすでに表示されている可能性があるため、表示側のプログラムで取り消す必要があります。</translation>
    </message>
    <message>
        <source>Answers are checked before they are shown, part by part while they stream.</source>
        <translation>回答はストリーミング中に少しずつ検査され、その後に表示されます。</translation>
    </message>
    <message>
        <source>Prompts are blocked for: %1.</source>
        <translation>プロンプトでブロック: %1。</translation>
    </message>
    <message>
        <source>Answers are blocked for: %1.</source>
        <translation>回答でブロック: %1。</translation>
    </message>
    <message>
        <source>Only noted in prompts: %1.</source>
        <translation>プロンプトで記録のみ: %1。</translation>
    </message>
    <message>
        <source>Only noted in answers: %1.</source>
        <translation>回答で記録のみ: %1。</translation>
    </message>
    <message>
        <source>Not looked for: %1.</source>
        <translation>検査なし: %1。</translation>
    </message>
    <message>
        <source>Blocklists for prompts: %1. Blocklists for answers: %2.</source>
        <translation>プロンプトのブロックリスト: %1。回答のブロックリスト: %2。</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>モード</translation>
    </message>
    <message>
        <source>Blocklists for prompts</source>
        <translation>プロンプトのブロックリスト</translation>
    </message>
    <message>
        <source>Blocklists for answers</source>
        <translation>回答のブロックリスト</translation>
    </message>
    <message>
        <source>p95 first token (last hour)</source>
        <translation>最初のトークン p95 (過去 1 時間)</translation>
    </message>
    <message>
        <source>Within this time 95 of 100 streamed answers began, as applications report it to Application Insights. Where none does, the mean of platform metrics stands in and says so; those have no percentiles, and measure this for provisioned types only.</source>
        <translation>ストリーミング応答 100 件中 95 件は、この時間内に始まりました。アプリケーションが Application Insights に報告した値です。報告がない場合はプラットフォーム メトリックの平均値を用い、その旨を示します。プラットフォーム メトリックにはパーセンタイルがなく、プロビジョニング済みの種類でのみ計測されます。</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>平均 %1</translation>
    </message>
    <message>
        <source>Applications name the model and not the deployment, and several deployments could be meant.</source>
        <translation>アプリケーションの報告にはデプロイではなくモデルの名前だけが含まれており、該当する可能性のあるデプロイが複数あります。</translation>
    </message>
    <message>
        <source>No application reported a streamed answer of this deployment in the last hour.</source>
        <translation>過去 1 時間に、このデプロイのストリーミング応答を報告したアプリケーションはありません。</translation>
    </message>
    <message>
        <source>From %1 calls that applications reported to Application Insights.</source>
        <translation>アプリケーションが Application Insights に報告した %1 件の呼び出しによります。</translation>
    </message>
    <message>
        <source>95 of 100 calls had their first token within this time in the last hour.</source>
        <translation>過去 1 時間の呼び出し 100 件中 95 件で、この時間内に最初のトークンが届きました。</translation>
    </message>
    <message>
        <source>The mean of the last hour, from platform metrics, stands in for the 95th percentile.</source>
        <translation>95 パーセンタイルの代わりに、プラットフォーム メトリックによる過去 1 時間の平均値を示しています。</translation>
    </message>
    <message>
        <source>Platform metrics have no mean either: they measure it for provisioned types only.</source>
        <translation>プラットフォーム メトリックにも平均値がありません。プロビジョニング済みの種類でのみ計測されます。</translation>
    </message>
    <message>
        <source>The workspace %1 could not be queried: %2</source>
        <translation>ワークスペース %1 にクエリを実行できませんでした: %2</translation>
    </message>
    <message>
        <source>No Application Insights component of this tenant keeps its data in a workspace that you can see.</source>
        <translation>表示できるワークスペースにデータを保存している Application Insights コンポーネントが、このテナントにはありません。</translation>
    </message>
</context>
<context>
    <name>deployments::ChangeRunner</name>
    <message>
        <source>It was deleted meanwhile. Nothing was changed.</source>
        <translation>その間に削除されました。何も変更していません。</translation>
    </message>
    <message>
        <source>Something of this name was created meanwhile. Nothing was changed.</source>
        <translation>その間に同じ名前のものが作成されました。何も変更していません。</translation>
    </message>
    <message>
        <source>Somebody else changed it since you looked. Nothing was changed; look at it again.</source>
        <translation>表示した後にほかの人が変更しました。何も変更していません。もう一度確認してください。</translation>
    </message>
    <message>
        <source>This profile is read-only. Nothing was changed.</source>
        <translation>このプロファイルは読み取り専用です。何も変更していません。</translation>
    </message>
    <message>
        <source>The service ended the change with &quot;%1&quot;.</source>
        <translation>サービスは変更を「%1」で終了しました。</translation>
    </message>
</context>
<context>
    <name>deployments::EndpointTable</name>
    <message>
        <source>public</source>
        <translation>パブリック</translation>
    </message>
    <message>
        <source>private only</source>
        <translation>プライベートのみ</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>エンドポイント</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>トラフィック</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>ワークスペース</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>認証</translation>
    </message>
    <message>
        <source>Deployments</source>
        <translation>デプロイ</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>インスタンス数</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>リージョン</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>テナント</translation>
    </message>
    <message>
        <source>Resource group</source>
        <translation>リソース グループ</translation>
    </message>
</context>
<context>
    <name>deployments::Endpoints</name>
    <message>
        <source>The service sent no key for this endpoint.</source>
        <translation>サービスからこのエンドポイントのキーが返されませんでした。</translation>
    </message>
    <message>
        <source>Traffic of %1: %2</source>
        <translation>%1 のトラフィック: %2</translation>
    </message>
    <message>
        <source>Scale %1 of %2 from %3 to %4 instances</source>
        <translation>%2 の %1 のインスタンス数を %3 から %4 に変更</translation>
    </message>
    <message>
        <source>%1 needs at least one instance.</source>
        <translation>%1 には 1 つ以上のインスタンスが必要です。</translation>
    </message>
    <message>
        <source>Take its traffic away instead, or delete it.</source>
        <translation>代わりにトラフィックを 0 にするか、削除してください。</translation>
    </message>
    <message>
        <source>The service scales %1 by its own rules.</source>
        <translation>%1 はサービスの規則によって自動的にスケーリングされます。</translation>
    </message>
    <message>
        <source>Change the scale rules of the deployment instead.</source>
        <translation>代わりにデプロイのスケーリング規則を変更してください。</translation>
    </message>
    <message>
        <source>key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Azure ML token</source>
        <translation>Azure ML トークン</translation>
    </message>
    <message>
        <source>Microsoft Entra token</source>
        <translation>Microsoft Entra トークン</translation>
    </message>
</context>
<context>
    <name>deployments::EndpointsOverview</name>
    <message>
        <source>Reading online endpoints</source>
        <translation>オンライン エンドポイントを読み込んでいます</translation>
    </message>
    <message>
        <source>Reading the health of an endpoint</source>
        <translation>エンドポイントの正常性を読み込んでいます</translation>
    </message>
    <message>
        <source>Reading logs</source>
        <translation>ログを読み込んでいます</translation>
    </message>
    <message>
        <source>Testing an endpoint</source>
        <translation>エンドポイントをテストしています</translation>
    </message>
    <message>
        <source>This stage cannot be sent: a deployment of it is gone or not ready. Nothing was changed.</source>
        <translation>この段階は送信できません。対象のデプロイがなくなったか、準備ができていません。何も変更していません。</translation>
    </message>
    <message>
        <source>The progress of the shift cannot be kept, so nothing was changed. </source>
        <translation>移行の進行状況を保存できないため、何も変更していません。</translation>
    </message>
    <message>
        <source>Nobody knows yet whether the service took this change; the endpoint is looked at again.</source>
        <translation>サービスがこの変更を受け付けたかどうかはまだ不明です。エンドポイントをもう一度確認します。</translation>
    </message>
    <message>
        <source>Reading an online endpoint</source>
        <translation>オンライン エンドポイントを読み込んでいます</translation>
    </message>
</context>
<context>
    <name>deployments::FiltersOverview</name>
    <message>
        <source>Reading content filters</source>
        <translation>コンテンツ フィルターを読み込んでいます</translation>
    </message>
</context>
<context>
    <name>deployments::Forecast</name>
    <message>
        <source>The trend is clear.</source>
        <translation>傾向は明確です。</translation>
    </message>
    <message>
        <source>Take it as an indication.</source>
        <translation>目安としてお使いください。</translation>
    </message>
    <message>
        <source>This is a guess: the load varies much or the time is far ahead.</source>
        <translation>負荷の変動が大きいか、かなり先の時刻のため、推測です。</translation>
    </message>
    <message>
        <source>No forecast, because this deployment type has no limit by the minute.</source>
        <translation>このデプロイの種類には 1 分あたりの制限がないため、予測はありません。</translation>
    </message>
    <message>
        <source>No forecast, because nothing was measured in the last three hours.</source>
        <translation>過去 3 時間に計測がないため、予測はありません。</translation>
    </message>
    <message>
        <source>No forecast, because less than half an hour was measured.</source>
        <translation>計測が 30 分に満たないため、予測はありません。</translation>
    </message>
    <message>
        <source>No forecast, because the newest measurement is too old.</source>
        <translation>最新の計測が古すぎるため、予測はありません。</translation>
    </message>
    <message>
        <source>The limit is reached now: expect 429s until the load falls or capacity is added.</source>
        <translation>すでに制限に達しています。負荷が下がるか容量を追加するまで、429 が返される見込みです。</translation>
    </message>
    <message>
        <source>429s start at about %1 if the load goes on rising as it does. %2</source>
        <translation>このまま負荷が増え続けると、%1 ごろから 429 が返されます。%2</translation>
    </message>
    <message numerus="yes">
        <source>The load rises, but not to the limit within the next %n hour(s).</source>
        <translation>
            <numerusform>負荷は増えていますが、今後 %n 時間以内に制限には達しません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The load falls: no 429s are expected within the next %n hour(s).</source>
        <translation>
            <numerusform>負荷は減っています。今後 %n 時間以内に 429 が返される見込みはありません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The load shows no trend: no 429s are expected within the next %n hour(s).</source>
        <translation>
            <numerusform>負荷に増減の傾向はありません。今後 %n 時間以内に 429 が返される見込みはありません。</numerusform>
        </translation>
    </message>
    <message>
        <source>From the busiest minute of every five in the last three hours: the median of all slopes between them (Theil–Sen), used when it differs from chance and the last hour confirms it. The line is lifted to the last hour&apos;s peak; where it meets the limit, 429s start.</source>
        <translation>過去 3 時間の 5 分ごとに最も負荷の高い 1 分間の値を使い、値どうしの傾きすべての中央値 (Theil–Sen) を求めます。偶然とはいえない傾きで、直近 1 時間の値もそれを裏付ける場合にのみ使用します。直線を直近 1 時間の最大値まで引き上げ、制限と交わる時点から 429 が返されるとみなします。</translation>
    </message>
</context>
<context>
    <name>deployments::Overview</name>
    <message>
        <source>Reading deployments</source>
        <translation>デプロイを読み込んでいます</translation>
    </message>
    <message>
        <source>Reading models and quota</source>
        <translation>モデルとクォータを読み込んでいます</translation>
    </message>
    <message>
        <source>Reading spillover</source>
        <translation>スピルオーバーを読み込んでいます</translation>
    </message>
    <message>
        <source>Reading times to the first token</source>
        <translation>最初のトークンまでの時間を読み込んでいます</translation>
    </message>
</context>
<context>
    <name>deployments::Plan</name>
    <message>
        <source>Write a wish as MODEL@VERSION:TYPE:CAPACITY, with @REGION behind it for one region only.</source>
        <translation>希望は MODEL@VERSION:TYPE:CAPACITY の形式で入力してください。特定のリージョンに限る場合は末尾に @REGION を付けます。</translation>
    </message>
    <message>
        <source>A capacity is a whole number above zero, not &quot;%1&quot;.</source>
        <translation>容量は 1 以上の整数で指定してください。「%1」は使えません。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1 行目: %2</translation>
    </message>
    <message>
        <source>There is no wish to plan for.</source>
        <translation>計画の対象となる希望がありません。</translation>
    </message>
    <message>
        <source>Fits into %1, %2; %3 stay free there.</source>
        <translation>%1、%2 に収まります。残りの空きは %3 です。</translation>
    </message>
    <message>
        <source>No region offers this model version in this type.</source>
        <translation>このモデルのバージョンをこの種類で提供しているリージョンはありません。</translation>
    </message>
    <message>
        <source>%1 does not offer this model version in this type.</source>
        <translation>%1 では、このモデルのバージョンはこの種類で提供されていません。</translation>
    </message>
    <message>
        <source>Fits nowhere: %1 are wished, and no place has more than %2.</source>
        <translation>収まる場所がありません。希望は %1 ですが、空きは最大でも %2 です。</translation>
    </message>
    <message>
        <source>Fits nowhere beside the other wishes: no place has more than %1 left.</source>
        <translation>ほかの希望と合わせると収まる場所がありません。残りの空きは最大でも %1 です。</translation>
    </message>
</context>
<context>
    <name>deployments::QuotaTable</name>
    <message>
        <source>every model</source>
        <translation>すべてのモデル</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>テナント</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>サブスクリプション</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>リージョン</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>使用量</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>空き</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>割合</translation>
    </message>
</context>
<context>
    <name>deployments::QuotaView</name>
    <message>
        <source>Reading quota</source>
        <translation>クォータを読み込んでいます</translation>
    </message>
    <message>
        <source>Reading the load of %1</source>
        <translation>%1 の負荷を読み込んでいます</translation>
    </message>
    <message>
        <source>Looking for room</source>
        <translation>空きを探しています</translation>
    </message>
    <message>
        <source>Planning deployments</source>
        <translation>デプロイを計画しています</translation>
    </message>
</context>
<context>
    <name>deployments::TrafficPlan</name>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2%</translation>
    </message>
    <message>
        <source>mirror to %1 %2 %</source>
        <translation>%1 へのミラー %2%</translation>
    </message>
    <message>
        <source>no traffic</source>
        <translation>トラフィックなし</translation>
    </message>
    <message>
        <source>There is no deployment &quot;%1&quot; behind this endpoint.</source>
        <translation>このエンドポイントにデプロイ「%1」はありません。</translation>
    </message>
    <message>
        <source>Name a deployment that the list shows, or create it first.</source>
        <translation>一覧にあるデプロイを指定するか、先に作成してください。</translation>
    </message>
    <message>
        <source>The share of %1 is %2 %.</source>
        <translation>%1 の割合が %2% です。</translation>
    </message>
    <message>
        <source>Shares are whole percentages from 0 to 100.</source>
        <translation>割合は 0～100 の整数のパーセントで指定します。</translation>
    </message>
    <message>
        <source>%1 cannot take traffic: its state is &quot;%2&quot;.</source>
        <translation>%1 は状態が「%2」のため、トラフィックを受けられません。</translation>
    </message>
    <message>
        <source>Give its share to another deployment, or wait until its state is &quot;Succeeded&quot;.</source>
        <translation>割合を別のデプロイに移すか、状態が「Succeeded」になるまでお待ちください。</translation>
    </message>
    <message>
        <source>The shares add up to %1 %.</source>
        <translation>割合の合計が %1% です。</translation>
    </message>
    <message>
        <source>They have to add up to 100 %, or to 0 % when the endpoint shall answer nobody.</source>
        <translation>合計は 100% にしてください。エンドポイントを応答させない場合は 0% にします。</translation>
    </message>
    <message>
        <source>%1 % of the traffic cannot be mirrored.</source>
        <translation>トラフィックの %1% をミラーすることはできません。</translation>
    </message>
    <message>
        <source>Mirror from 0 to 50 %.</source>
        <translation>ミラーは 0～50% で指定してください。</translation>
    </message>
    <message>
        <source>%1 already takes live traffic.</source>
        <translation>%1 はすでにライブ トラフィックを受けています。</translation>
    </message>
    <message>
        <source>Mirror to a deployment without a live share.</source>
        <translation>ライブの割合がないデプロイにミラーしてください。</translation>
    </message>
    <message>
        <source>Traffic can be mirrored to one deployment only.</source>
        <translation>トラフィックをミラーできるデプロイは 1 つだけです。</translation>
    </message>
    <message>
        <source>Take the mirror off the others.</source>
        <translation>ほかのデプロイのミラーを解除してください。</translation>
    </message>
    <message>
        <source>Without live traffic there is nothing to mirror.</source>
        <translation>ライブ トラフィックがないため、ミラーするものがありません。</translation>
    </message>
    <message>
        <source>Give a deployment a live share first.</source>
        <translation>先にデプロイへライブの割合を割り当ててください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not NAME=PERCENT with a whole number, each name once.</source>
        <translation>「%1」は 名前=割合 (整数、名前の重複なし) の形式ではありません。</translation>
    </message>
    <message>
        <source>Name at least one deployment as NAME=PERCENT.</source>
        <translation>1 つ以上のデプロイを 名前=割合 の形式で指定してください。</translation>
    </message>
    <message>
        <source>The scoring test of %1 failed. Roll back, or look at its logs.</source>
        <translation>%1 のスコアリング テストに失敗しました。ロールバックするか、ログを確認してください。</translation>
    </message>
    <message>
        <source>%1 answers: %2 requests a minute, %3 % failed.</source>
        <translation>%1 は応答しています。1 分あたりの要求 %2 件、失敗 %3%。</translation>
    </message>
    <message>
        <source>The scoring test of %1 succeeded; too little traffic to measure yet.</source>
        <translation>%1 のスコアリング テストは成功しました。トラフィックが少なく、まだ計測できません。</translation>
    </message>
    <message>
        <source>Nothing is known of %1 yet: wait for traffic, or send a test.</source>
        <translation>%1 の情報はまだありません。トラフィックを待つか、テストを送信してください。</translation>
    </message>
    <message>
        <source>The traffic is no longer as this shift left it: %1. Roll back, or end the shift.</source>
        <translation>トラフィックがこの移行で設定した状態と異なります: %1。ロールバックするか、移行を終了してください。</translation>
    </message>
    <message>
        <source>The traffic was taken back to %1 meanwhile.</source>
        <translation>その間にトラフィックは %1 に戻されました。</translation>
    </message>
    <message>
        <source>at most %1 % failed answers, 95 % of the answers within %2 s</source>
        <translation>失敗した応答 %1% 以下、応答の 95% が %2 秒以内</translation>
    </message>
    <message>
        <source>at most %1 % failed answers</source>
        <translation>失敗した応答 %1% 以下</translation>
    </message>
    <message>
        <source>The shift holds: %1 % of the answers of %2 failed, more than %3 %. Roll back, or look at its logs.</source>
        <translation>移行を保留しています: %2 の応答の %1% が失敗し、%3% を超えました。ロールバックするか、ログを確認してください。</translation>
    </message>
    <message>
        <source>The shift holds: the slowest answers of %1 take %2 s (95th percentile), more than %3 s. Roll back, or give it more instances.</source>
        <translation>移行を保留しています: %1 の遅い応答に %2 秒 (95 パーセンタイル) かかり、%3 秒を超えました。ロールバックするか、インスタンスを増やしてください。</translation>
    </message>
    <message>
        <source>%1 answers: %2 requests a minute, %3 % failed, 95 % within %4 s.</source>
        <translation>%1 は応答しています。1 分あたりの要求 %2 件、失敗 %3%、95% が %4 秒以内。</translation>
    </message>
</context>
<context>
    <name>desktop::AlertDesk</name>
    <message>
        <source>%1 fires</source>
        <translation>%1 が発生しました</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Show alerts</source>
        <translation>アラートを表示</translation>
    </message>
</context>
<context>
    <name>desktop::Application</name>
    <message>
        <source>Starting the sandbox…</source>
        <translation>サンドボックスを起動しています…</translation>
    </message>
    <message>
        <source>Connecting to the cloud…</source>
        <translation>クラウドに接続しています…</translation>
    </message>
    <message>
        <source>How do I book a business trip, and what may it cost?</source>
        <translation>出張はどのように予約し、費用はいくらまで認められますか?</translation>
    </message>
    <message>
        <source>What do I do when my laptop is stolen?</source>
        <translation>ノート PC を盗まれたらどうすればよいですか?</translation>
    </message>
    <message>
        <source>How many days of parental leave are there?</source>
        <translation>育児休暇は何日ありますか?</translation>
    </message>
    <message>
        <source>Who approves a purchase above 10,000 euros?</source>
        <translation>1 万ユーロを超える購入は誰が承認しますか?</translation>
    </message>
    <message>
        <source>What are these documents about?</source>
        <translation>これらのドキュメントは何についてのものですか?</translation>
    </message>
    <message>
        <source>Which rules do the documents set?</source>
        <translation>ドキュメントにはどのような規則がありますか?</translation>
    </message>
    <message>
        <source>Reading tenants</source>
        <translation>テナントを読み込んでいます</translation>
    </message>
    <message>
        <source>This computer is offline.</source>
        <translation>このコンピューターはオフラインです。</translation>
    </message>
    <message>
        <source>Kept conversations can be read. Questions need a network.</source>
        <translation>保存した会話は閲覧できます。質問にはネットワークが必要です。</translation>
    </message>
</context>
<context>
    <name>desktop::Commands</name>
    <message>
        <source>Go to %1</source>
        <translation>%1 へ移動</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>テーマ: ライト</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>テーマ: ダーク</translation>
    </message>
    <message>
        <source>Theme: high contrast</source>
        <translation>テーマ: ハイ コントラスト</translation>
    </message>
    <message>
        <source>Theme: like the desktop</source>
        <translation>テーマ: デスクトップに合わせる</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>コマンド パレット</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>次のペイン</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>前のペイン</translation>
    </message>
    <message>
        <source>List and cancel running calls</source>
        <translation>実行中の呼び出しを一覧して取り消す</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>アカウントを追加</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>サインアウト</translation>
    </message>
    <message>
        <source>Open the sandbox in a new window</source>
        <translation>新しいウィンドウでサンドボックスを開く</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボード ショートカット</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>About Pilothouse</source>
        <translation>Pilothouse について</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Export diagnostics</source>
        <translation>診断情報をエクスポート</translation>
    </message>
</context>
<context>
    <name>desktop::Diagnostics</name>
    <message>
        <source>Save diagnostics</source>
        <translation>診断情報を保存</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON ファイル (*.json)</translation>
    </message>
    <message>
        <source>Saved in %1.</source>
        <translation>%1 に保存しました。</translation>
    </message>
    <message>
        <source>The file could not be written: %1.</source>
        <translation>ファイルに書き込めませんでした: %1。</translation>
    </message>
    <message>
        <source>Export diagnostics</source>
        <translation>診断情報をエクスポート</translation>
    </message>
    <message>
        <source>This is everything that would be saved. It holds no passwords, tokens, questions or answers. Nothing is sent anywhere: you choose who gets the file.</source>
        <translation>保存される内容はこれですべてです。パスワード、トークン、質問、回答は含まれません。どこにも送信されず、ファイルを渡す相手はご自身で選べます。</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>診断情報</translation>
    </message>
    <message>
        <source>Add the names of my accounts</source>
        <translation>アカウント名を含める</translation>
    </message>
    <message>
        <source>Save...</source>
        <translation>保存...</translation>
    </message>
    <message>
        <source>Pilothouse ended unexpectedly last time.</source>
        <translation>前回、Pilothouse が予期せず終了しました。</translation>
    </message>
    <message>
        <source>The diagnostics say where it happened. You can read them before giving them to anybody.</source>
        <translation>発生箇所は診断情報に記録されています。ほかの人に渡す前に内容を確認できます。</translation>
    </message>
    <message>
        <source>Show diagnostics</source>
        <translation>診断情報を表示</translation>
    </message>
</context>
<context>
    <name>desktop::GitLogins</name>
    <message>
        <source>Sign in to %1</source>
        <translation>%1 にサインイン</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>ユーザー名</translation>
    </message>
    <message>
        <source>May be empty where a token is enough</source>
        <translation>トークンだけでよい場合は空にできます</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>アクセス トークン</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>%1 did not accept the name and token. Make a token with the right to write to the repository, and try again.</source>
        <translation>%1 は名前とトークンを受け入れませんでした。リポジトリへの書き込み権限を持つトークンを作成して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The remote asks who you are. The token is kept in the keychain and sent to %1 only.</source>
        <translation>リモートが本人確認を求めています。トークンはキーチェーンに保存され、%1 にのみ送信されます。</translation>
    </message>
</context>
<context>
    <name>desktop::Options</name>
    <message>
        <source>Control room for generative-AI systems on Azure.</source>
        <translation>Azure 上の生成 AI システムのコントロール ルーム。</translation>
    </message>
    <message>
        <source>Unexpected argument “%1”.</source>
        <translation>予期しない引数「%1」です。</translation>
    </message>
    <message>
        <source>“%1” is not a theme: light, dark, high-contrast or system.</source>
        <translation>「%1」はテーマではありません。light、dark、high-contrast、system のいずれかです。</translation>
    </message>
    <message>
        <source>“%1” is not a size such as 1440x900.</source>
        <translation>「%1」は 1440x900 のようなサイズではありません。</translation>
    </message>
    <message>
        <source>Open this page first.</source>
        <translation>最初に開くページ。</translation>
    </message>
    <message>
        <source>light, dark, high-contrast or system.</source>
        <translation>light、dark、high-contrast、system のいずれか。</translation>
    </message>
    <message>
        <source>Language and formats, for example ja or en-GB.</source>
        <translation>言語と書式。例: ja、en-GB。</translation>
    </message>
    <message>
        <source>Change nothing in Azure from this window.</source>
        <translation>このウィンドウから Azure を変更しません。</translation>
    </message>
    <message>
        <source>Size of the window, for example 1440x900.</source>
        <translation>ウィンドウのサイズ。例: 1440x900。</translation>
    </message>
    <message>
        <source>Open every page filled with data, save its picture and tour.json into DIR, and end.</source>
        <translation>すべてのページをデータ入りで開き、画像と tour.json を DIR に保存して終了します。</translation>
    </message>
    <message>
        <source>Only these pages of the tour, separated by commas.</source>
        <translation>ツアーの対象とするページ (コンマ区切り)。</translation>
    </message>
    <message>
        <source>Print when the window was painted and when its page is ready.</source>
        <translation>ウィンドウが描画された時点とページの準備ができた時点を出力します。</translation>
    </message>
    <message>
        <source>Show this text.</source>
        <translation>このヘルプを表示します。</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>バージョンを表示します。</translation>
    </message>
</context>
<context>
    <name>desktop::OwnSpans</name>
    <message>
        <source>Traces are not sent: no Application Insights resource can be seen with this account.</source>
        <translation>トレースは送信されません。このアカウントから見える Application Insights リソースがありません。</translation>
    </message>
    <message>
        <source>Traces of the playground could not be sent. %1</source>
        <translation>プレイグラウンドのトレースを送信できませんでした。%1</translation>
    </message>
</context>
<context>
    <name>desktop::Pages</name>
    <message>
        <source>Playground</source>
        <translation>プレイグラウンド</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Deployments</source>
        <translation>デプロイ</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>アプリの登録</translation>
    </message>
    <message>
        <source>Reading subscriptions</source>
        <translation>サブスクリプションを読み込んでいます</translation>
    </message>
    <message>
        <source>Who am I?</source>
        <translation>自分の情報</translation>
    </message>
    <message>
        <source>Model lifecycle</source>
        <translation>モデルのライフサイクル</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>クォータ</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>エンドポイント</translation>
    </message>
    <message>
        <source>Content filters</source>
        <translation>コンテンツ フィルター</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>監視</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>障害</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>トレース</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>アラート</translation>
    </message>
    <message>
        <source>The question of the trace is ready to be asked again.</source>
        <translation>トレースの質問をもう一度送信する準備ができました。</translation>
    </message>
    <message>
        <source>The question of the trace is ready to be asked again. These variables have no place here: %1.</source>
        <translation>トレースの質問をもう一度送信する準備ができました。次の変数はここでは使用できません: %1。</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>トレース</translation>
    </message>
    <message>
        <source>There are no traces yet.</source>
        <translation>トレースはまだありません。</translation>
    </message>
    <message>
        <source>Traces of other programs are no longer taken.</source>
        <translation>ほかのプログラムのトレースの受信を停止しました。</translation>
    </message>
    <message>
        <source>Programs on this computer can send traces to %1.</source>
        <translation>このコンピューター上のプログラムは、%1 にトレースを送信できます。</translation>
    </message>
    <message>
        <source>Traces of the playground</source>
        <translation>プレイグラウンドのトレース</translation>
    </message>
    <message>
        <source>Take traces of programs on this computer, or stop</source>
        <translation>このコンピューター上のプログラムのトレースの受信を開始または停止</translation>
    </message>
    <message>
        <source>Traces of programs on this computer</source>
        <translation>このコンピューター上のプログラムのトレース</translation>
    </message>
    <message>
        <source>No index of this name can be seen with this account.</source>
        <translation>この名前のインデックスは、このアカウントからは見えません。</translation>
    </message>
    <message>
        <source>Reading deployments and indexes</source>
        <translation>デプロイとインデックスを読み込んでいます</translation>
    </message>
    <message>
        <source>Reading endpoints</source>
        <translation>エンドポイントを読み込んでいます</translation>
    </message>
    <message>
        <source>Import a prompt flow folder</source>
        <translation>プロンプト フローのフォルダーをインポート</translation>
    </message>
    <message>
        <source>Export as Markdown</source>
        <translation>Markdown としてエクスポート</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>%1 に書き込みました。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 に書き込めませんでした: %2</translation>
    </message>
    <message>
        <source>Open a prompt library</source>
        <translation>プロンプト ライブラリを開く</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>稼働中</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>フロー</translation>
    </message>
    <message>
        <source>Reading configuration stores</source>
        <translation>構成ストアを読み込んでいます</translation>
    </message>
    <message>
        <source>Reading metrics of prompt versions</source>
        <translation>プロンプトのバージョンのメトリックを読み込んでいます</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
</context>
<context>
    <name>desktop::ShiftBanner</name>
    <message>
        <source>The traffic of %1 was being shifted to %2 when Pilothouse ended: stage %3 of %4.</source>
        <translation>Pilothouse の終了時、%1 のトラフィックを %2 へ移行中でした (段階 %3/%4)。</translation>
    </message>
    <message>
        <source>Go on with the next stage, or roll back.</source>
        <translation>次の段階に進むか、ロールバックしてください。</translation>
    </message>
    <message>
        <source>Show the endpoint</source>
        <translation>エンドポイントを表示</translation>
    </message>
</context>
<context>
    <name>desktop::TourStops</name>
    <message>
        <source>Playground, before the first question</source>
        <translation>プレイグラウンド (最初の質問の前)</translation>
    </message>
    <message>
        <source>Playground</source>
        <translation>プレイグラウンド</translation>
    </message>
    <message>
        <source>Playground: sources</source>
        <translation>プレイグラウンド: ソース</translation>
    </message>
    <message>
        <source>Playground: prompt</source>
        <translation>プレイグラウンド: プロンプト</translation>
    </message>
    <message>
        <source>Playground: raw exchange</source>
        <translation>プレイグラウンド: 生のやり取り</translation>
    </message>
    <message>
        <source>Playground: parameters</source>
        <translation>プレイグラウンド: パラメーター</translation>
    </message>
    <message>
        <source>Playground: an index that does not exist</source>
        <translation>プレイグラウンド: 存在しないインデックス</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>コマンド パレット</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボード ショートカット</translation>
    </message>
    <message>
        <source>About</source>
        <translation>バージョン情報</translation>
    </message>
    <message>
        <source>Deployments</source>
        <translation>デプロイ</translation>
    </message>
    <message>
        <source>Deployments: scaling with preview</source>
        <translation>デプロイ: プレビュー付きの容量変更</translation>
    </message>
    <message>
        <source>Deployments: a capacity that cannot be had</source>
        <translation>デプロイ: 確保できない容量</translation>
    </message>
    <message>
        <source>Accounts and tenants</source>
        <translation>アカウントとテナント</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>アプリの登録</translation>
    </message>
    <message>
        <source>Signing in with a code</source>
        <translation>コードでのサインイン</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Who am I?</source>
        <translation>自分の情報</translation>
    </message>
    <message>
        <source>Deployments: what spilled over</source>
        <translation>デプロイ: スピルオーバーの状況</translation>
    </message>
    <message>
        <source>Model lifecycle</source>
        <translation>モデルのライフサイクル</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>クォータ</translation>
    </message>
    <message>
        <source>Quota: what fits where</source>
        <translation>クォータ: 配置の候補</translation>
    </message>
    <message>
        <source>Online endpoints</source>
        <translation>オンライン エンドポイント</translation>
    </message>
    <message>
        <source>Online endpoints: dividing the traffic</source>
        <translation>オンライン エンドポイント: トラフィックの分割</translation>
    </message>
    <message>
        <source>Content filters</source>
        <translation>コンテンツ フィルター</translation>
    </message>
    <message>
        <source>Content filters: a change with preview</source>
        <translation>コンテンツ フィルター: プレビュー付きの変更</translation>
    </message>
    <message>
        <source>Content filters: two deployments side by side</source>
        <translation>コンテンツ フィルター: 2 つのデプロイの比較</translation>
    </message>
    <message>
        <source>Content filters: a term for a blocklist</source>
        <translation>コンテンツ フィルター: ブロックリストの用語</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Logs: a result with a cell in full</source>
        <translation>ログ: セルの全文を表示した結果</translation>
    </message>
    <message>
        <source>Logs: statistics of a column</source>
        <translation>ログ: 列の統計</translation>
    </message>
    <message>
        <source>Logs: a query with a mistake</source>
        <translation>ログ: 誤りのあるクエリ</translation>
    </message>
    <message>
        <source>Alerts that fired</source>
        <translation>発生したアラート</translation>
    </message>
    <message>
        <source>Alert rules</source>
        <translation>アラート ルール</translation>
    </message>
    <message>
        <source>A new alert rule from a tile</source>
        <translation>タイルからの新しいアラート ルール</translation>
    </message>
    <message>
        <source>Failure modes</source>
        <translation>障害モード</translation>
    </message>
    <message>
        <source>Failure modes: one mode with rule, remedy and examples</source>
        <translation>障害モード: 1 つのモードのルール、対処方法、例</translation>
    </message>
    <message>
        <source>Failure modes: what this system does not log</source>
        <translation>障害モード: このシステムがログに記録していないもの</translation>
    </message>
    <message>
        <source>Failure modes of agents</source>
        <translation>エージェントの障害モード</translation>
    </message>
    <message>
        <source>Failure modes: quality of the telemetry</source>
        <translation>障害モード: テレメトリの品質</translation>
    </message>
    <message>
        <source>Board: operations</source>
        <translation>ボード: 運用</translation>
    </message>
    <message>
        <source>Board: operations, further down</source>
        <translation>ボード: 運用 (下の部分)</translation>
    </message>
    <message>
        <source>Board: compared with the period before</source>
        <translation>ボード: 前の期間との比較</translation>
    </message>
    <message>
        <source>Board: zoomed to a throttling incident</source>
        <translation>ボード: レート制限のインシデントを拡大</translation>
    </message>
    <message>
        <source>Board: prompt engineering</source>
        <translation>ボード: プロンプト エンジニアリング</translation>
    </message>
    <message>
        <source>Board: responsible AI</source>
        <translation>ボード: 責任ある AI</translation>
    </message>
    <message>
        <source>Board: tiles without data say why</source>
        <translation>ボード: データがない理由を示すタイル</translation>
    </message>
    <message>
        <source>Board: arranging tiles</source>
        <translation>ボード: タイルの配置</translation>
    </message>
    <message>
        <source>My operations</source>
        <translation>自分の運用</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>トレース</translation>
    </message>
    <message>
        <source>Traces: a search with a mistake</source>
        <translation>トレース: 誤りのある検索</translation>
    </message>
    <message>
        <source>Traces: one trace</source>
        <translation>トレース: 1 件のトレース</translation>
    </message>
    <message>
        <source>Traces: what a retrieval brought</source>
        <translation>トレース: 検索で取得した内容</translation>
    </message>
    <message>
        <source>Traces: coloured by tokens</source>
        <translation>トレース: トークン数による色分け</translation>
    </message>
    <message>
        <source>Traces: a conversation</source>
        <translation>トレース: 会話</translation>
    </message>
    <message>
        <source>Traces: two beside each other</source>
        <translation>トレース: 2 件の比較</translation>
    </message>
    <message>
        <source>Traces: a file with damaged spans</source>
        <translation>トレース: 破損したスパンを含むファイル</translation>
    </message>
    <message>
        <source>From a throttling incident to a retrieved passage: step %1</source>
        <translation>レート制限の発生から取得された文書まで: 手順 %1</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>フロー</translation>
    </message>
    <message>
        <source>Flows: the text with a mistake</source>
        <translation>フロー: 誤りのあるテキスト</translation>
    </message>
    <message>
        <source>Flows: a folder of prompt flow</source>
        <translation>フロー: プロンプト フローのフォルダー</translation>
    </message>
    <message>
        <source>Flows: what is left before prompt flow retires</source>
        <translation>フロー: プロンプト フローの提供終了までに残っている作業</translation>
    </message>
    <message>
        <source>A little more freedom in wording</source>
        <translation>言い回しの自由度を少し上げる</translation>
    </message>
    <message>
        <source>Offer help when the passages do not answer</source>
        <translation>文章から回答できないときに支援を申し出る</translation>
    </message>
    <message>
        <source>Passed the evaluation of this week</source>
        <translation>今週の評価に合格</translation>
    </message>
    <message>
        <source>A friendlier voice</source>
        <translation>より親しみやすい口調</translation>
    </message>
    <message>
        <source>Shorter answers</source>
        <translation>より短い回答</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>Prompts: problems while typing</source>
        <translation>プロンプト: 入力中に見つかった問題</translation>
    </message>
    <message>
        <source>Prompts: front matter as a form</source>
        <translation>プロンプト: フォームで編集するフロント マター</translation>
    </message>
    <message>
        <source>Prompts: versions and labels</source>
        <translation>プロンプト: バージョンとラベル</translation>
    </message>
    <message>
        <source>Prompts: two versions compared</source>
        <translation>プロンプト: 2 つのバージョンの比較</translation>
    </message>
    <message>
        <source>Prompts: a label that waits for a second person</source>
        <translation>プロンプト: 2 人目の承認を待つラベル</translation>
    </message>
    <message>
        <source>Prompts: search with a regular expression</source>
        <translation>プロンプト: 正規表現による検索</translation>
    </message>
    <message>
        <source>Prompts: a conflict of a merge</source>
        <translation>プロンプト: マージの競合</translation>
    </message>
    <message>
        <source>Comparison, before the first prompt</source>
        <translation>比較: 最初のプロンプトを追加する前</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Comparison: how much answers vary</source>
        <translation>比較: 回答のばらつき</translation>
    </message>
    <message>
        <source>Prompts: what is live where</source>
        <translation>プロンプト: 稼働中のものとその場所</translation>
    </message>
</context>
<context>
    <name>documents::IndexDefinition</name>
    <message>
        <source>An index name has 2 to 128 lower-case letters, digits and single dashes, and begins and ends with a letter or digit.</source>
        <translation>インデックス名は 2～128 文字の英小文字、数字、単独のハイフンから成り、英数字で始まり英数字で終わります。</translation>
    </message>
    <message>
        <source>The index name &apos;%1&apos;</source>
        <translation>インデックス名「%1」</translation>
    </message>
    <message>
        <source>It has no field for the text of a document (content, chunk, text ...). Choose another index, or a new name with --create.</source>
        <translation>ドキュメントの本文を入れるフィールド (content、chunk、text など) がありません。別のインデックスを選ぶか、--create で新しい名前を指定してください。</translation>
    </message>
    <message>
        <source>The index &apos;%1&apos;</source>
        <translation>インデックス「%1」</translation>
    </message>
</context>
<context>
    <name>documents::Ingestion</name>
    <message>
        <source>The journal cannot be written, so an interrupted run will begin again: %1</source>
        <translation>ジャーナルに書き込めないため、中断した場合は最初からやり直しになります: %1</translation>
    </message>
    <message>
        <source>Chunk %1: %2</source>
        <translation>チャンク %1: %2</translation>
    </message>
    <message>
        <source>It holds vectors of %1 numbers, but the embedding model gives %2. Choose the model that it was made with.</source>
        <translation>格納されているベクトルは %1 次元ですが、埋め込みモデルは %2 次元を返します。作成時と同じモデルを選んでください。</translation>
    </message>
    <message>
        <source>The index &apos;%1&apos;</source>
        <translation>インデックス「%1」</translation>
    </message>
    <message>
        <source>The documents are added without vectors: only keyword search will find them.</source>
        <translation>ドキュメントはベクトルなしで追加されます。キーワード検索でのみ見つかります。</translation>
    </message>
    <message>
        <source>Add --create to make it. The service has: %1.</source>
        <translation>作成するには --create を付けてください。サービスにあるもの: %1。</translation>
    </message>
    <message>
        <source>It gave %1 vectors for %2 texts.</source>
        <translation>%2 件のテキストに対して %1 個のベクトルが返されました。</translation>
    </message>
    <message>
        <source>waiting %1 s: %2</source>
        <translation>%1 秒待機中: %2</translation>
    </message>
    <message>
        <source>The service said nothing about it.</source>
        <translation>サービスからの説明はありません。</translation>
    </message>
    <message>
        <source>The index refused it (%1): %2</source>
        <translation>インデックスが拒否しました (%1): %2</translation>
    </message>
</context>
<context>
    <name>documents::Scanner</name>
    <message>
        <source>It does not exist.</source>
        <translation>存在しません。</translation>
    </message>
</context>
<context>
    <name>documents::Text</name>
    <message>
        <source>It is a binary file, not text.</source>
        <translation>テキストではなくバイナリ ファイルです。</translation>
    </message>
    <message>
        <source>It cannot be unpacked.</source>
        <translation>展開できません。</translation>
    </message>
    <message>
        <source>Unpacked it is larger than %1 MB.</source>
        <translation>展開すると %1 MB を超えます。</translation>
    </message>
    <message>
        <source>It is a damaged gzip file.</source>
        <translation>破損した gzip ファイルです。</translation>
    </message>
    <message>
        <source>It has %1 MB; at most %2 MB are read.</source>
        <translation>サイズは %1 MB です。読み込めるのは %2 MB までです。</translation>
    </message>
    <message>
        <source>It is not a regular file.</source>
        <translation>通常のファイルではありません。</translation>
    </message>
    <message>
        <source>It has more than %1 MB.</source>
        <translation>%1 MB を超えています。</translation>
    </message>
    <message>
        <source>Reading PDF needs the program pdftotext (package poppler-utils), which is not installed.</source>
        <translation>PDF の読み込みには pdftotext (パッケージ poppler-utils) が必要ですが、インストールされていません。</translation>
    </message>
    <message>
        <source>pdftotext did not finish within %1 seconds.</source>
        <translation>pdftotext が %1 秒以内に終了しませんでした。</translation>
    </message>
    <message>
        <source>pdftotext cannot read it: %1</source>
        <translation>pdftotext で読み込めません: %1</translation>
    </message>
    <message>
        <source>It holds no text (probably scanned pages).</source>
        <translation>テキストがありません (スキャンされたページの可能性があります)。</translation>
    </message>
    <message>
        <source>It holds no text.</source>
        <translation>テキストがありません。</translation>
    </message>
</context>
<context>
    <name>flows::DagFlow</name>
    <message>
        <source>The file is too large, or no text.</source>
        <translation>ファイルが大きすぎるか、テキストではありません。</translation>
    </message>
    <message>
        <source>%1, line %2, column %3</source>
        <translation>%1、%2 行目、%3 列目</translation>
    </message>
    <message>
        <source>It is no flow of prompt flow: it has no inputs, outputs and nodes.</source>
        <translation>プロンプト フローのフローではありません。inputs、outputs、nodes がありません。</translation>
    </message>
    <message>
        <source>It is a flex flow, whose steps are Python code alone; there is no graph to take over.</source>
        <translation>フレックス フローです。ステップが Python コードだけで構成されているため、引き継ぐグラフがありません。</translation>
    </message>
    <message>
        <source>It is no flow of prompt flow: it has no nodes.</source>
        <translation>プロンプト フローのフローではありません。nodes がありません。</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>そのようなフォルダーはありません。</translation>
    </message>
    <message>
        <source>It holds a flex flow, whose steps are Python code alone; there is no graph to take over.</source>
        <translation>フレックス フローが含まれています。ステップが Python コードだけで構成されているため、引き継ぐグラフがありません。</translation>
    </message>
    <message>
        <source>It has no flow.dag.yaml that can be read.</source>
        <translation>読み取り可能な flow.dag.yaml がありません。</translation>
    </message>
    <message>
        <source>A node has no name.</source>
        <translation>名前のないノードがあります。</translation>
    </message>
    <message>
        <source>Give it one.</source>
        <translation>名前を付けてください。</translation>
    </message>
    <message>
        <source>Two nodes are named &quot;%1&quot;.</source>
        <translation>「%1」という名前のノードが 2 つあります。</translation>
    </message>
    <message>
        <source>Rename one of them.</source>
        <translation>どちらかの名前を変更してください。</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; of the node &quot;%2&quot; is not in the folder.</source>
        <translation>ノード「%2」のファイル「%1」がフォルダーにありません。</translation>
    </message>
    <message>
        <source>Put it there and import again.</source>
        <translation>ファイルをそこに置いて、もう一度インポートしてください。</translation>
    </message>
    <message>
        <source>There is no node &quot;%1&quot;.</source>
        <translation>ノード「%1」はありません。</translation>
    </message>
    <message>
        <source>Check the reference.</source>
        <translation>参照を確認してください。</translation>
    </message>
    <message>
        <source>The nodes wait for each other: %1.</source>
        <translation>ノードが互いを待っています: %1。</translation>
    </message>
    <message>
        <source>Remove one of the references between them.</source>
        <translation>それらの間の参照を 1 つ削除してください。</translation>
    </message>
</context>
<context>
    <name>flows::DagImport</name>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>Output &quot;%1&quot;: it is made over a whole data set and was left out.</source>
        <translation>出力「%1」: データ セット全体から作られるため、除外しました。</translation>
    </message>
    <message>
        <source>Connection &quot;%1&quot;: choose the deployment, index or credential that takes its place; keys of connections are not taken over.</source>
        <translation>接続「%1」: 代わりに使うデプロイ、インデックス、または資格情報を選んでください。接続のキーは引き継がれません。</translation>
    </message>
    <message>
        <source>Environment variables that its code reads: %1.</source>
        <translation>コードが読み取る環境変数: %1。</translation>
    </message>
    <message>
        <source>flow.dag.yaml, line %1: %2 %3</source>
        <translation>flow.dag.yaml の %1 行目: %2 %3</translation>
    </message>
    <message>
        <source>The new flow, line %1: %2 %3</source>
        <translation>新しいフローの %1 行目: %2 %3</translation>
    </message>
    <message>
        <source>taken over</source>
        <translation>引き継ぎ済み</translation>
    </message>
    <message>
        <source>taken over, to be checked</source>
        <translation>引き継ぎ済み (要確認)</translation>
    </message>
    <message>
        <source>not taken over</source>
        <translation>引き継ぎなし</translation>
    </message>
    <message>
        <source>%1 of %2 nodes were taken over, %3 of them are to be checked; %4 were not.</source>
        <translation>%2 件のノードのうち %1 件を引き継ぎました (うち要確認 %3 件)。%4 件は引き継いでいません。</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Became</source>
        <translation>変換先</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>備考</translation>
    </message>
    <message>
        <source>Left to do</source>
        <translation>残りの作業</translation>
    </message>
    <message>
        <source>The file is there already and differs. Choose another folder, or allow to replace it.</source>
        <translation>ファイルが既にあり、内容が異なります。別のフォルダーを選ぶか、置き換えを許可してください。</translation>
    </message>
    <message>
        <source>Taken over from %1 of the prompt flow &quot;%2&quot;.</source>
        <translation>プロンプト フロー「%2」の %1 から引き継ぎました。</translation>
    </message>
    <message>
        <source>It used the completions API; its text is now one message of a chat.</source>
        <translation>completions API を使っていました。テキストはチャットの 1 件のメッセージになりました。</translation>
    </message>
    <message>
        <source>Its template has no roles; its text is now the user&apos;s message.</source>
        <translation>テンプレートにロールがありません。テキストはユーザーのメッセージになりました。</translation>
    </message>
    <message>
        <source>It used the completions API; its text is now a chat.</source>
        <translation>completions API を使っていました。テキストはチャットになりました。</translation>
    </message>
    <message>
        <source>Its variant &quot;%1&quot; is of another type and was left out.</source>
        <translation>バリアント「%1」は種類が異なるため、除外されました。</translation>
    </message>
    <message>
        <source>Its template is the transform&apos;s result.</source>
        <translation>テンプレートが変換の結果になります。</translation>
    </message>
    <message>
        <source>The node does not name an index that Azure AI Search has; the default index is searched until one is named.</source>
        <translation>ノードは Azure AI Search のインデックスを指定していません。指定されるまで、既定のインデックスを検索します。</translation>
    </message>
    <message>
        <source>Documents come as title, content and url, not as metadata and page_content.</source>
        <translation>ドキュメントは metadata と page_content ではなく、title、content、url として渡されます。</translation>
    </message>
    <message>
        <source>Check index, mode and the steps that read its documents.</source>
        <translation>インデックス、モード、およびドキュメントを読み取るステップを確認してください。</translation>
    </message>
    <message>
        <source>It became an HTTP call to the embeddings route.</source>
        <translation>埋め込みのルートへの HTTP 呼び出しになりました。</translation>
    </message>
    <message>
        <source>Put the account&apos;s host into the address, allow the host, and name a credential in the settings.</source>
        <translation>アドレスにアカウントのホストを入力し、そのホストを許可して、設定の資格情報を指定してください。</translation>
    </message>
    <message>
        <source>It became an HTTP call to Content Safety, whose answer is a list of categories with severities and not a decision.</source>
        <translation>Content Safety への HTTP 呼び出しになりました。応答は判定ではなく、重大度付きのカテゴリの一覧です。</translation>
    </message>
    <message>
        <source>Put the resource&apos;s host into the address and decide in a condition; the content filter of the deployment may already do what is needed.</source>
        <translation>アドレスにリソースのホストを入力し、条件で判定してください。必要な処理は、デプロイのコンテンツ フィルターが既に行っている場合があります。</translation>
    </message>
    <message>
        <source>It became an HTTP call.</source>
        <translation>HTTP 呼び出しになりました。</translation>
    </message>
    <message>
        <source>Allow the host and name a credential in the settings.</source>
        <translation>ホストを許可し、設定の資格情報を指定してください。</translation>
    </message>
    <message>
        <source>Put its file into the folder and import again.</source>
        <translation>ファイルをフォルダーに置いて、もう一度インポートしてください。</translation>
    </message>
    <message>
        <source>It calls the web: an HTTP call (kind: tool) can take its place.</source>
        <translation>Web を呼び出しています。HTTP 呼び出し (kind: tool) で置き換えることができます。</translation>
    </message>
    <message>
        <source>It searches: a retrieval (kind: retrieve) can take its place.</source>
        <translation>検索を行っています。検索 (kind: retrieve) で置き換えることができます。</translation>
    </message>
    <message>
        <source>It asks a model: a prompt (kind: prompt) can take its place.</source>
        <translation>モデルに問い合わせています。プロンプト (kind: prompt) で置き換えることができます。</translation>
    </message>
    <message>
        <source>It decides what runs next: a condition, or a transform whose value is compared, can take its place.</source>
        <translation>次に実行するものを決めています。条件、または値を比較する変換で置き換えることができます。</translation>
    </message>
    <message>
        <source>If the tool&apos;s service has an HTTP route, an HTTP call (kind: tool) can take its place.</source>
        <translation>ツールのサービスに HTTP ルートがある場合は、HTTP 呼び出し (kind: tool) で置き換えることができます。</translation>
    </message>
    <message>
        <source>If it only reshapes values, a transform with a Jinja expression can take its place; otherwise put the code behind an HTTP address.</source>
        <translation>値の形を変えるだけの場合は、Jinja 式による変換で置き換えることができます。それ以外の場合は、コードを HTTP アドレスで公開してください。</translation>
    </message>
    <message>
        <source>Its file &quot;%1&quot; is not in the folder.</source>
        <translation>ファイル「%1」がフォルダーにありません。</translation>
    </message>
    <message>
        <source>It is Python code, which is not run here.</source>
        <translation>Python コードです。ここでは実行されません。</translation>
    </message>
    <message>
        <source>It is the tool &quot;%1&quot; of a Python package, which is not run here.</source>
        <translation>Python パッケージのツール「%1」です。ここでは実行されません。</translation>
    </message>
    <message>
        <source>Nodes of type &quot;%1&quot; have no counterpart.</source>
        <translation>種類が「%1」のノードに対応するものはありません。</translation>
    </message>
    <message>
        <source>The retrieval step makes the vector of its question itself.</source>
        <translation>検索ステップは、質問のベクトルを自動的に作成します。</translation>
    </message>
    <message>
        <source>It runs once over all rows of a data set, not within one run.</source>
        <translation>1 回の実行の中ではなく、データ セットのすべての行に対して 1 回実行されます。</translation>
    </message>
    <message>
        <source>Run the flow over the data set and evaluate the results there.</source>
        <translation>データ セットに対してフローを実行し、そこで結果を評価してください。</translation>
    </message>
</context>
<context>
    <name>flows::Desk</name>
    <message>
        <source>The flow is not in the library any more.</source>
        <translation>フローはもうライブラリにありません。</translation>
    </message>
    <message>
        <source>What you had not saved in &quot;%1&quot; is here again.</source>
        <translation>「%1」の保存していなかった内容を復元しました。</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>The library is not open.</source>
        <translation>ライブラリが開かれていません。</translation>
    </message>
    <message>
        <source>Nothing can lead there.</source>
        <translation>そこにつなぐことはできません。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; already comes after &quot;%2&quot;: this would be a circle.</source>
        <translation>「%1」は既に「%2」の後にあるため、循環になります。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be of type %2.</source>
        <translation>「%1」は %2 型である必要があります。</translation>
    </message>
    <message>
        <source>Nothing was imported yet.</source>
        <translation>まだ何もインポートされていません。</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>The flow has errors. Line %1: %2</source>
        <translation>フローにエラーがあります。%1 行目: %2</translation>
    </message>
    <message>
        <source>The input &quot;%1&quot; needs a value.</source>
        <translation>入力「%1」に値が必要です。</translation>
    </message>
    <message>
        <source>The input &quot;%1&quot; must be of type %2.</source>
        <translation>入力「%1」は %2 型である必要があります。</translation>
    </message>
    <message>
        <source>Running &quot;%1&quot;</source>
        <translation>「%1」を実行しています</translation>
    </message>
    <message>
        <source>Comparing variants</source>
        <translation>バリアントを比較しています</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>元のまま</translation>
    </message>
    <message>
        <source>Paused before %1</source>
        <translation>%1 の前で一時停止</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln トークン</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>flows::Expression</name>
    <message>
        <source>The expression &quot;%1&quot;</source>
        <translation>式「%1」</translation>
    </message>
    <message>
        <source>A JSON pointer begins with a slash, as in &quot;/documents/0/title&quot;.</source>
        <translation>JSON ポインターは、「/documents/0/title」のようにスラッシュで始まります。</translation>
    </message>
    <message>
        <source>The value has nothing at &quot;%1&quot;.</source>
        <translation>値の「%1」には何もありません。</translation>
    </message>
</context>
<context>
    <name>flows::FlowCheck</name>
    <message>
        <source>The id is longer than %1 characters.</source>
        <translation>id が %1 文字を超えています。</translation>
    </message>
    <message>
        <source>The id holds control characters, or blanks at its ends.</source>
        <translation>id に制御文字が含まれているか、先頭または末尾に空白があります。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a meaning of its own in references.</source>
        <translation>「%1」は参照で特別な意味を持ちます。</translation>
    </message>
    <message>
        <source>Choose another id.</source>
        <translation>別の id を選んでください。</translation>
    </message>
    <message>
        <source>The id &quot;%1&quot; is taken by the step in line %2.</source>
        <translation>id「%1」は %2 行目のステップで使用されています。</translation>
    </message>
    <message>
        <source>Give one of them another id.</source>
        <translation>どちらかに別の id を付けてください。</translation>
    </message>
    <message>
        <source>The steps wait for each other: %1.</source>
        <translation>ステップが互いを待っています: %1。</translation>
    </message>
    <message>
        <source>Remove one of the references between them.</source>
        <translation>それらの間の参照を 1 つ削除してください。</translation>
    </message>
    <message>
        <source>The flow has no outputs, so a run gives nothing.</source>
        <translation>フローに出力がないため、実行しても何も得られません。</translation>
    </message>
    <message>
        <source>Add &quot;outputs:&quot; with a name and a reference to a step.</source>
        <translation>「outputs:」を追加し、名前とステップへの参照を書いてください。</translation>
    </message>
    <message>
        <source>No output of the flow needs the step &quot;%1&quot;.</source>
        <translation>フローのどの出力もステップ「%1」を必要としていません。</translation>
    </message>
    <message>
        <source>Refer to it from an output or from a step that one needs, or remove it.</source>
        <translation>出力、または出力が必要とするステップから参照するか、削除してください。</translation>
    </message>
    <message>
        <source>The flows lead back to each other: %1.</source>
        <translation>フローが互いを参照して循環しています: %1。</translation>
    </message>
    <message>
        <source>Remove one of these steps.</source>
        <translation>これらのステップのいずれかを削除してください。</translation>
    </message>
    <message>
        <source>There is no flow &quot;%1&quot;.</source>
        <translation>フロー「%1」はありません。</translation>
    </message>
    <message>
        <source>Check its path.</source>
        <translation>パスを確認してください。</translation>
    </message>
    <message>
        <source>Did you mean &quot;%1&quot;?</source>
        <translation>もしかして「%1」ですか?</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>まだ 1 つもありません。</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>次のものがあります: %1。</translation>
    </message>
    <message>
        <source>There is no step &quot;%1&quot;.</source>
        <translation>ステップ「%1」はありません。</translation>
    </message>
    <message>
        <source>A reference to a step names its output.</source>
        <translation>ステップへの参照には出力の名前が必要です。</translation>
    </message>
    <message>
        <source>Write &quot;%1&quot;.</source>
        <translation>「%1」と書いてください。</translation>
    </message>
    <message>
        <source>The step &quot;%1&quot; has no output &quot;%2&quot;.</source>
        <translation>ステップ「%1」に出力「%2」はありません。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; exists only within a fan-out.</source>
        <translation>「%1」はファンアウトの中でのみ使用できます。</translation>
    </message>
    <message>
        <source>Refer to an input or to a step&apos;s output.</source>
        <translation>入力またはステップの出力を参照してください。</translation>
    </message>
    <message>
        <source>The flow has no input &quot;%1&quot;.</source>
        <translation>フローに入力「%1」はありません。</translation>
    </message>
    <message>
        <source>Mend the Jinja text.</source>
        <translation>Jinja テキストを修正してください。</translation>
    </message>
    <message>
        <source>&quot;${&quot; is not closed, or nothing stands in it.</source>
        <translation>「${」が閉じられていないか、中に何もありません。</translation>
    </message>
    <message>
        <source>Write ${step.output.name}, or $${ for the characters themselves.</source>
        <translation>${step.output.name} と書いてください。文字そのものを表すには $${ と書いてください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; takes a value of type %2, but gets one of type %3.</source>
        <translation>「%1」は %2 型の値を受け取りますが、%3 型の値が渡されています。</translation>
    </message>
    <message>
        <source>Refer to another output, or put a transform in between.</source>
        <translation>別の出力を参照するか、間に変換を入れてください。</translation>
    </message>
    <message>
        <source>The expression of &quot;%1&quot; cannot be read: %2</source>
        <translation>「%1」の式を解釈できません: %2</translation>
    </message>
    <message>
        <source>Mend the expression.</source>
        <translation>式を修正してください。</translation>
    </message>
    <message>
        <source>A step of kind %1 needs &quot;%2&quot;.</source>
        <translation>種類が %1 のステップには「%2」が必要です。</translation>
    </message>
    <message>
        <source>Add &quot;%1: ...&quot; to the step.</source>
        <translation>ステップに「%1: ...」を追加してください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be &quot;%2&quot;.</source>
        <translation>「%1」を「%2」にすることはできません。</translation>
    </message>
    <message>
        <source>Use one of %1.</source>
        <translation>%1 のいずれかを使用してください。</translation>
    </message>
    <message>
        <source>A step of kind %1 needs the input &quot;%2&quot;.</source>
        <translation>種類が %1 のステップには入力「%2」が必要です。</translation>
    </message>
    <message>
        <source>Add it below &quot;inputs&quot;.</source>
        <translation>「inputs」の下に追加してください。</translation>
    </message>
    <message>
        <source>The input &quot;%1&quot; stands twice.</source>
        <translation>入力「%1」が 2 回指定されています。</translation>
    </message>
    <message>
        <source>Remove one of them.</source>
        <translation>どちらかを削除してください。</translation>
    </message>
    <message>
        <source>A step of kind %1 takes no input &quot;%2&quot;.</source>
        <translation>種類が %1 のステップに入力「%2」はありません。</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>削除してください。</translation>
    </message>
    <message>
        <source>A condition needs branches.</source>
        <translation>条件には分岐が必要です。</translation>
    </message>
    <message>
        <source>Add &quot;branches:&quot; with a name and an expression each.</source>
        <translation>「branches:」を追加し、それぞれに名前と式を書いてください。</translation>
    </message>
    <message>
        <source>There is no condition &quot;%1&quot;.</source>
        <translation>条件「%1」はありません。</translation>
    </message>
    <message>
        <source>The step &quot;%1&quot; has no branch &quot;%2&quot;.</source>
        <translation>ステップ「%1」に分岐「%2」はありません。</translation>
    </message>
    <message>
        <source>There is no variant &quot;%1&quot;.</source>
        <translation>バリアント「%1」はありません。</translation>
    </message>
    <message>
        <source>The variant &quot;%1&quot; sets &quot;%2&quot;, which a step of kind %3 does not have.</source>
        <translation>バリアント「%1」は「%2」を設定していますが、種類が %3 のステップにはありません。</translation>
    </message>
    <message>
        <source>Check how it is spelled.</source>
        <translation>つづりを確認してください。</translation>
    </message>
    <message>
        <source>A prompt step needs a prompt of the library, or messages.</source>
        <translation>プロンプト ステップには、ライブラリのプロンプトまたはメッセージが必要です。</translation>
    </message>
    <message>
        <source>Add &quot;prompt: folder/name.prompty&quot;.</source>
        <translation>「prompt: folder/name.prompty」を追加してください。</translation>
    </message>
    <message>
        <source>A transform needs a result, or a JSON pointer.</source>
        <translation>変換には結果または JSON ポインターが必要です。</translation>
    </message>
    <message>
        <source>Add &quot;result: ...&quot;.</source>
        <translation>「result: ...」を追加してください。</translation>
    </message>
    <message>
        <source>A fan-out has either a step or a flow for its items.</source>
        <translation>ファンアウトの各項目に指定できるのは、ステップまたはフローのどちらか一方です。</translation>
    </message>
    <message>
        <source>Add &quot;each:&quot; with a kind, or &quot;flow: name&quot;.</source>
        <translation>種類を指定した「each:」、または「flow: name」を追加してください。</translation>
    </message>
    <message>
        <source>Only a fan-out has &quot;each&quot;.</source>
        <translation>「each」を使用できるのはファンアウトだけです。</translation>
    </message>
    <message>
        <source>The output &quot;%1&quot; has no value.</source>
        <translation>出力「%1」に値がありません。</translation>
    </message>
    <message>
        <source>Write &quot;%1: ${step.output...}&quot;.</source>
        <translation>「%1: ${step.output...}」と書いてください。</translation>
    </message>
</context>
<context>
    <name>flows::FlowDocument</name>
    <message>
        <source>The flow has no such step.</source>
        <translation>フローにそのようなステップはありません。</translation>
    </message>
    <message>
        <source>The id is taken, or has a meaning of its own.</source>
        <translation>id は既に使用されているか、特別な意味を持っています。</translation>
    </message>
    <message>
        <source>The text cannot be read as YAML; mend it in the text editor first.</source>
        <translation>テキストを YAML として読み取れません。先にテキスト エディターで修正してください。</translation>
    </message>
    <message>
        <source>The flow has no such place.</source>
        <translation>フローにそのような場所はありません。</translation>
    </message>
    <message>
        <source>The flow has no list there.</source>
        <translation>フローのその場所にリストはありません。</translation>
    </message>
    <message>
        <source>The change cannot be written as YAML.</source>
        <translation>変更を YAML として書き込めません。</translation>
    </message>
</context>
<context>
    <name>flows::FlowReader</name>
    <message>
        <source>There is no type &quot;%1&quot;.</source>
        <translation>型「%1」はありません。</translation>
    </message>
    <message>
        <source>Use string, number, integer, boolean, list, object or any.</source>
        <translation>string、number、integer、boolean、list、object、any のいずれかを使用してください。</translation>
    </message>
    <message>
        <source>The default of the input &quot;%1&quot; is no %2.</source>
        <translation>入力「%1」の既定値が %2 型ではありません。</translation>
    </message>
    <message>
        <source>Change the type or the default.</source>
        <translation>型または既定値を変更してください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must have names and what belongs to them.</source>
        <translation>「%1」には、名前とその内容が必要です。</translation>
    </message>
    <message>
        <source>Write one name a line, as in &quot;question: {type: string}&quot;.</source>
        <translation>「question: {type: string}」のように、1 行に 1 つの名前を書いてください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands twice among %2.</source>
        <translation>「%1」が %2 に 2 回あります。</translation>
    </message>
    <message>
        <source>Rename one of them.</source>
        <translation>どちらかの名前を変更してください。</translation>
    </message>
    <message>
        <source>&quot;steps&quot; must be a list.</source>
        <translation>「steps」はリストである必要があります。</translation>
    </message>
    <message>
        <source>Begin each step with &quot;- id: ...&quot;.</source>
        <translation>各ステップを「- id: ...」で始めてください。</translation>
    </message>
    <message>
        <source>The flow has %1 steps; %2 are allowed.</source>
        <translation>フローのステップは %1 個ですが、上限は %2 個です。</translation>
    </message>
    <message>
        <source>Move a part of it to a flow of its own.</source>
        <translation>一部を別のフローに移してください。</translation>
    </message>
    <message>
        <source>A flow has the members name, inputs, outputs and steps.</source>
        <translation>フローには name、inputs、outputs、steps のメンバーがあります。</translation>
    </message>
    <message>
        <source>Begin with &quot;name: ...&quot; and &quot;steps:&quot;.</source>
        <translation>「name: ...」と「steps:」から始めてください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands twice in the flow.</source>
        <translation>「%1」がフローに 2 回あります。</translation>
    </message>
    <message>
        <source>Join both.</source>
        <translation>1 つにまとめてください。</translation>
    </message>
    <message>
        <source>This is a flow of prompt flow.</source>
        <translation>これはプロンプト フローのフローです。</translation>
    </message>
    <message>
        <source>Import its folder instead.</source>
        <translation>代わりに、そのフォルダーをインポートしてください。</translation>
    </message>
    <message>
        <source>The file has %1 bytes; a flow may have %2.</source>
        <translation>ファイルは %1 バイトですが、フローの上限は %2 バイトです。</translation>
    </message>
    <message>
        <source>Move prompts and data to files of their own.</source>
        <translation>プロンプトとデータを別々のファイルに移してください。</translation>
    </message>
    <message>
        <source>The file is no text.</source>
        <translation>ファイルはテキストではありません。</translation>
    </message>
    <message>
        <source>Choose a YAML file.</source>
        <translation>YAML ファイルを選んでください。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>ファイルが空です。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must have names and values.</source>
        <translation>「%1」には名前と値が必要です。</translation>
    </message>
    <message>
        <source>Write one name a line, as in &quot;question: ${inputs.question}&quot;.</source>
        <translation>「question: ${inputs.question}」のように、1 行に 1 つの名前を書いてください。</translation>
    </message>
    <message>
        <source>A branch needs a name and an expression.</source>
        <translation>分岐には名前と式が必要です。</translation>
    </message>
    <message>
        <source>Write &quot;- name: short&quot; and below it &quot;when: ...&quot;.</source>
        <translation>「- name: short」と書き、その下に「when: ...」と書いてください。</translation>
    </message>
    <message>
        <source>The number of tries must be between 1 and 10.</source>
        <translation>試行回数は 1～10 である必要があります。</translation>
    </message>
    <message>
        <source>Write &quot;retry: {tries: 3, delay: 2s}&quot;.</source>
        <translation>「retry: {tries: 3, delay: 2s}」と書いてください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no duration.</source>
        <translation>「%1」は時間の長さではありません。</translation>
    </message>
    <message>
        <source>Write it as 500ms, 2s or 1m.</source>
        <translation>500ms、2s、1m のように書いてください。</translation>
    </message>
    <message>
        <source>&quot;variants&quot; must have names and what they change.</source>
        <translation>「variants」には、名前と変更内容が必要です。</translation>
    </message>
    <message>
        <source>Write &quot;variants:&quot; and below it &quot;short: {prompt: ...}&quot;.</source>
        <translation>「variants:」と書き、その下に「short: {prompt: ...}」と書いてください。</translation>
    </message>
    <message>
        <source>There are two variants &quot;%1&quot;.</source>
        <translation>バリアント「%1」が 2 つあります。</translation>
    </message>
    <message>
        <source>There is no kind of step &quot;%1&quot;.</source>
        <translation>ステップの種類「%1」はありません。</translation>
    </message>
    <message>
        <source>The step has no kind.</source>
        <translation>ステップに kind がありません。</translation>
    </message>
    <message>
        <source>Choose one of %1.</source>
        <translation>次のいずれかを選んでください: %1。</translation>
    </message>
    <message>
        <source>Write it as 500ms, 30s or 2m.</source>
        <translation>500ms、30s、2m のように書いてください。</translation>
    </message>
    <message>
        <source>A step has members such as id and kind.</source>
        <translation>ステップには id や kind などのメンバーがあります。</translation>
    </message>
    <message>
        <source>Write &quot;- id: name&quot; and below it &quot;kind: prompt&quot;.</source>
        <translation>「- id: name」と書き、その下に「kind: prompt」と書いてください。</translation>
    </message>
    <message>
        <source>The step has no id.</source>
        <translation>ステップに id がありません。</translation>
    </message>
    <message>
        <source>Begin it with &quot;- id: name&quot;.</source>
        <translation>「- id: name」で始めてください。</translation>
    </message>
    <message>
        <source>A step of kind %1 has no member &quot;%2&quot;; it is kept, but has no effect.</source>
        <translation>種類が %1 のステップにメンバー「%2」はありません。保持されますが、効果はありません。</translation>
    </message>
    <message>
        <source>Check how it is spelled.</source>
        <translation>つづりを確認してください。</translation>
    </message>
</context>
<context>
    <name>flows::Kinds</name>
    <message>
        <source>Deployment</source>
        <translation>デプロイ</translation>
    </message>
    <message>
        <source>Name, account/name or resource id; empty: the default one.</source>
        <translation>名前、アカウント/名前、またはリソース ID。空の場合は既定のデプロイ。</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>パラメーター</translation>
    </message>
    <message>
        <source>temperature, top_p, max_tokens, seed, stop, response_format</source>
        <translation>temperature、top_p、max_tokens、seed、stop、response_format</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>Sends a prompt of the library to a model.</source>
        <translation>ライブラリのプロンプトをモデルに送信します。</translation>
    </message>
    <message>
        <source>Path in the library or relative to the flow; @label or @version behind it.</source>
        <translation>ライブラリ内のパス、またはフローからの相対パス。後ろに @ラベルまたは @バージョンを付けられます。</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Instead of a prompt: a list of role and content.</source>
        <translation>プロンプトの代わりに使う、role と content のリスト。</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>json: the answer is also read as JSON.</source>
        <translation>json: 回答を JSON としても読み取ります。</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Answer as JSON</source>
        <translation>JSON としての回答</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Why it ended</source>
        <translation>終了の理由</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン数</translation>
    </message>
    <message>
        <source>Tool calls</source>
        <translation>ツール呼び出し</translation>
    </message>
    <message>
        <source>Rewrite</source>
        <translation>書き換え</translation>
    </message>
    <message>
        <source>Turns a question of a conversation into a search query.</source>
        <translation>会話中の質問を検索クエリに変換します。</translation>
    </message>
    <message>
        <source>Empty: the built-in one.</source>
        <translation>空の場合は組み込みのプロンプト。</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>クエリ</translation>
    </message>
    <message>
        <source>Whether it differs</source>
        <translation>違いの有無</translation>
    </message>
    <message>
        <source>Retrieve</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Searches an index.</source>
        <translation>インデックスを検索します。</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>インデックス</translation>
    </message>
    <message>
        <source>Name or service/name; empty: the default one.</source>
        <translation>名前またはサービス/名前。空の場合は既定のインデックス。</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>モード</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>上位件数</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>An OData expression.</source>
        <translation>OData 式。</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>ドキュメント</translation>
    </message>
    <message>
        <source>Number of documents</source>
        <translation>ドキュメント数</translation>
    </message>
    <message>
        <source>Documents as numbered text</source>
        <translation>番号付きテキストとしてのドキュメント</translation>
    </message>
    <message>
        <source>Rerank</source>
        <translation>再ランク付け</translation>
    </message>
    <message>
        <source>Sorts documents by how well they answer a question.</source>
        <translation>質問にどれだけよく答えるかの順にドキュメントを並べ替えます。</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>words: shared words; model: a model scores each.</source>
        <translation>words: 共通する単語、model: モデルが 1 件ずつ採点します。</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Chooses the first branch whose expression is true.</source>
        <translation>式が true になる最初の分岐を選びます。</translation>
    </message>
    <message>
        <source>Chosen branch</source>
        <translation>選ばれた分岐</translation>
    </message>
    <message>
        <source>Value of its expression</source>
        <translation>式の値</translation>
    </message>
    <message>
        <source>Fan out</source>
        <translation>ファンアウト</translation>
    </message>
    <message>
        <source>Runs a step or a flow for each item of a list and gathers the results in order.</source>
        <translation>リストの各項目に対してステップまたはフローを実行し、結果を順番どおりに集めます。</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>The list.</source>
        <translation>リスト。</translation>
    </message>
    <message>
        <source>Item name</source>
        <translation>項目の名前</translation>
    </message>
    <message>
        <source>&quot;item&quot; when empty.</source>
        <translation>空の場合は「item」。</translation>
    </message>
    <message>
        <source>At the same time</source>
        <translation>同時実行数</translation>
    </message>
    <message>
        <source>When an item fails</source>
        <translation>項目が失敗した場合</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>フロー</translation>
    </message>
    <message>
        <source>Instead of a step.</source>
        <translation>ステップの代わりに使います。</translation>
    </message>
    <message>
        <source>Results in order</source>
        <translation>順番どおりの結果</translation>
    </message>
    <message>
        <source>Failures by item</source>
        <translation>項目ごとの失敗</translation>
    </message>
    <message>
        <source>Number of items</source>
        <translation>項目数</translation>
    </message>
    <message>
        <source>Number of failures</source>
        <translation>失敗数</translation>
    </message>
    <message>
        <source>Gather</source>
        <translation>収集</translation>
    </message>
    <message>
        <source>Collects what several steps gave; skipped ones are left out.</source>
        <translation>複数のステップの結果を集めます。スキップされたステップは除きます。</translation>
    </message>
    <message>
        <source>Values in order</source>
        <translation>順番どおりの値</translation>
    </message>
    <message>
        <source>The first value</source>
        <translation>最初の値</translation>
    </message>
    <message>
        <source>Values by name</source>
        <translation>名前ごとの値</translation>
    </message>
    <message>
        <source>HTTP call</source>
        <translation>HTTP 呼び出し</translation>
    </message>
    <message>
        <source>Calls an allowed host.</source>
        <translation>許可されたホストを呼び出します。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>ヘッダー</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>資格情報</translation>
    </message>
    <message>
        <source>A name from the settings.</source>
        <translation>設定にある名前。</translation>
    </message>
    <message>
        <source>Largest answer</source>
        <translation>応答の最大サイズ</translation>
    </message>
    <message>
        <source>Failing answers too</source>
        <translation>失敗の応答も受け取る</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Body as JSON</source>
        <translation>JSON としての本文</translation>
    </message>
    <message>
        <source>Transform</source>
        <translation>変換</translation>
    </message>
    <message>
        <source>Makes new values by Jinja or a JSON pointer.</source>
        <translation>Jinja または JSON ポインターで新しい値を作成します。</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>One value, or several by name.</source>
        <translation>1 つの値、または名前ごとの複数の値。</translation>
    </message>
    <message>
        <source>JSON pointer</source>
        <translation>JSON ポインター</translation>
    </message>
    <message>
        <source>Into the input &quot;from&quot;.</source>
        <translation>入力「from」の中を指します。</translation>
    </message>
    <message>
        <source>Runs another flow of the library.</source>
        <translation>ライブラリの別のフローを実行します。</translation>
    </message>
    <message>
        <source>Not taken over</source>
        <translation>引き継ぎなし</translation>
    </message>
    <message>
        <source>A node of prompt flow that has no counterpart yet.</source>
        <translation>対応するものがまだないプロンプト フローのノードです。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Stand-in</source>
        <translation>代替値</translation>
    </message>
    <message>
        <source>Used as its value until it is replaced.</source>
        <translation>置き換えるまで、値として使用されます。</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
</context>
<context>
    <name>flows::Library</name>
    <message>
        <source>The prompt &quot;%1&quot;, line %2</source>
        <translation>プロンプト「%1」の %2 行目</translation>
    </message>
    <message>
        <source>The library has no such prompt.</source>
        <translation>ライブラリにそのようなプロンプトはありません。</translation>
    </message>
    <message>
        <source>Labels and versions can only be used where the library&apos;s history is open.</source>
        <translation>ラベルとバージョンを使用できるのは、ライブラリの履歴が開かれている場合だけです。</translation>
    </message>
    <message>
        <source>The library has no such flow.</source>
        <translation>ライブラリにそのようなフローはありません。</translation>
    </message>
    <message>
        <source>The library has no prompt &quot;%1&quot;.</source>
        <translation>ライブラリにプロンプト「%1」はありません。</translation>
    </message>
    <message>
        <source>Check its path.</source>
        <translation>パスを確認してください。</translation>
    </message>
    <message>
        <source>The prompt takes the input &quot;%1&quot;, which the step does not give.</source>
        <translation>プロンプトは入力「%1」を受け取りますが、ステップが渡していません。</translation>
    </message>
    <message>
        <source>Add it below &quot;inputs&quot;.</source>
        <translation>「inputs」の下に追加してください。</translation>
    </message>
</context>
<context>
    <name>flows::Migration</name>
    <message>
        <source>tag or property %1</source>
        <translation>タグまたはプロパティ %1</translation>
    </message>
    <message>
        <source>environment variable %1</source>
        <translation>環境変数 %1</translation>
    </message>
    <message>
        <source>name %1</source>
        <translation>名前 %1</translation>
    </message>
    <message>
        <source>Import the folder of its flow.dag.yaml.</source>
        <translation>flow.dag.yaml のあるフォルダーをインポートします。</translation>
    </message>
    <message>
        <source>Compare it with the new flow on one data set until all rows are answered the same.</source>
        <translation>1 つのデータ セットで新しいフローと比較し、すべての行の回答が同じになるようにします。</translation>
    </message>
    <message>
        <source>Deploy what takes its place, move the traffic, and remove the deployments that run prompt flow.</source>
        <translation>代わりのものをデプロイし、トラフィックを移してから、プロンプト フローを実行しているデプロイを削除します。</translation>
    </message>
    <message>
        <source>Prompt flow: what is left to do</source>
        <translation>プロンプト フロー: 残りの作業</translation>
    </message>
    <message>
        <source>Prompt flow retires on %1, in %2 days.</source>
        <translation>プロンプト フローは %2 日後の %1 に提供を終了します。</translation>
    </message>
    <message>
        <source>Prompt flow retired on %1, %2 days ago.</source>
        <translation>プロンプト フローは %2 日前の %1 に提供を終了しました。</translation>
    </message>
    <message>
        <source>%1 online deployments run it, %2 do not.</source>
        <translation>%1 件のオンライン デプロイがプロンプト フローを実行しています。%2 件は実行していません。</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>エンドポイント</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>デプロイ</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>ワークスペース</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>トラフィック</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>フロー</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>判断の根拠</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>タスク</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>読み取れなかったもの</translation>
    </message>
</context>
<context>
    <name>flows::Parity</name>
    <message>
        <source>Parity of %1 and %2</source>
        <translation>%1 と %2 の一致度</translation>
    </message>
    <message>
        <source>%1 of %2 rows were answered the same: %3 exactly, %4 but for case and punctuation, the others with at least %5 % of their words in common.</source>
        <translation>%2 行のうち %1 行の回答が一致しました。内訳: 完全一致 %3 行、大文字小文字と句読点を除いて一致 %4 行、残りは %5% 以上の単語が共通です。</translation>
    </message>
    <message>
        <source>Failures: endpoint %1, flow %2. Median time: endpoint %3 ms, flow %4 ms. 95th percentile: endpoint %5 ms, flow %6 ms. Words in common: %7 %.</source>
        <translation>失敗: エンドポイント %1、フロー %2。時間の中央値: エンドポイント %3 ミリ秒、フロー %4 ミリ秒。95 パーセンタイル: エンドポイント %5 ミリ秒、フロー %6 ミリ秒。共通の単語: %7%。</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>エンドポイント</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>フロー</translation>
    </message>
    <message>
        <source>Words in common</source>
        <translation>共通の単語</translation>
    </message>
    <message>
        <source>The data set has more than %1 rows.</source>
        <translation>データ セットの行数が %1 行を超えています。</translation>
    </message>
    <message>
        <source>Line %1 is no JSON: %2.</source>
        <translation>%1 行目は JSON ではありません: %2。</translation>
    </message>
    <message>
        <source>Line %1 is no JSON object.</source>
        <translation>%1 行目は JSON オブジェクトではありません。</translation>
    </message>
</context>
<context>
    <name>flows::Run</name>
    <message>
        <source>The answer was stopped by the content filter.</source>
        <translation>回答はコンテンツ フィルターによって停止されました。</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>次のものがあります: %1。</translation>
    </message>
    <message>
        <source>The deployment &quot;%1&quot;</source>
        <translation>デプロイ「%1」</translation>
    </message>
    <message>
        <source>There is no deployment &quot;%1&quot;; &quot;%2&quot; was used.</source>
        <translation>デプロイ「%1」がないため、「%2」を使用しました。</translation>
    </message>
    <message>
        <source>There is no chat deployment.</source>
        <translation>チャットのデプロイがありません。</translation>
    </message>
    <message>
        <source>The index has no semantic configuration; hybrid search was used.</source>
        <translation>インデックスにセマンティック構成がないため、ハイブリッド検索を使いました。</translation>
    </message>
    <message>
        <source>There are no vectors to search; keyword search was used.</source>
        <translation>検索するベクトルがないため、キーワード検索を使いました。</translation>
    </message>
    <message>
        <source>The settings have no credential of this name.</source>
        <translation>設定にこの名前の資格情報はありません。</translation>
    </message>
    <message>
        <source>Only web addresses can be called.</source>
        <translation>呼び出せるのは Web アドレスだけです。</translation>
    </message>
    <message>
        <source>The address holds a user name or password. Name a credential of the settings instead.</source>
        <translation>アドレスにユーザー名またはパスワードが含まれています。代わりに設定の資格情報を指定してください。</translation>
    </message>
    <message>
        <source>Flows may not call this host. Add it to the allowed hosts in the settings.</source>
        <translation>フローからこのホストを呼び出すことはできません。設定の許可されたホストに追加してください。</translation>
    </message>
    <message>
        <source>Plain http is only allowed to this computer.</source>
        <translation>暗号化されない http を使えるのは、このコンピューターに対してだけです。</translation>
    </message>
    <message>
        <source>The flow needs a value for it.</source>
        <translation>フローにはこの値が必要です。</translation>
    </message>
    <message>
        <source>The input &quot;%1&quot;</source>
        <translation>入力「%1」</translation>
    </message>
    <message>
        <source>It must be of type %1.</source>
        <translation>%1 型である必要があります。</translation>
    </message>
    <message>
        <source>The flow &quot;%1&quot;, line %2</source>
        <translation>フロー「%1」の %2 行目</translation>
    </message>
    <message>
        <source>The flow &quot;%1&quot;</source>
        <translation>フロー「%1」</translation>
    </message>
    <message>
        <source>There is no such variant.</source>
        <translation>そのようなバリアントはありません。</translation>
    </message>
    <message>
        <source>There is no such step.</source>
        <translation>そのようなステップはありません。</translation>
    </message>
    <message>
        <source>Its branch %1 was not chosen.</source>
        <translation>分岐 %1 が選ばれませんでした。</translation>
    </message>
    <message>
        <source>All steps whose output it uses were skipped.</source>
        <translation>出力を使用するステップがすべてスキップされました。</translation>
    </message>
    <message>
        <source>The step &quot;%1&quot; that it needs did not end well.</source>
        <translation>必要なステップ「%1」が正常に終了しませんでした。</translation>
    </message>
    <message>
        <source>The step took longer than its time limit.</source>
        <translation>ステップが制限時間を超えました。</translation>
    </message>
    <message>
        <source>Try %1 failed: %2 Trying again after %3 ms.</source>
        <translation>%1 回目の試行が失敗しました: %2 %3 ミリ秒後にもう一度試行します。</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>ステップ %1</translation>
    </message>
    <message>
        <source>Its condition &quot;%1&quot; is not true.</source>
        <translation>条件「%1」が true ではありません。</translation>
    </message>
    <message>
        <source>The step &quot;%1&quot;</source>
        <translation>ステップ「%1」</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no web address.</source>
        <translation>「%1」は Web アドレスではありません。</translation>
    </message>
    <message>
        <source>The header &quot;%1&quot; holds a line break.</source>
        <translation>ヘッダー「%1」に改行が含まれています。</translation>
    </message>
    <message>
        <source>HTTP calls are not available here.</source>
        <translation>ここでは HTTP 呼び出しを使用できません。</translation>
    </message>
    <message>
        <source>There is no index to search.</source>
        <translation>検索するインデックスがありません。</translation>
    </message>
    <message>
        <source>There is no library to take its prompt from.</source>
        <translation>プロンプトの取得元のライブラリがありません。</translation>
    </message>
    <message>
        <source>There is no model to ask.</source>
        <translation>問い合わせるモデルがありません。</translation>
    </message>
    <message>
        <source>It has no messages to send.</source>
        <translation>送信するメッセージがありません。</translation>
    </message>
    <message>
        <source>The model&apos;s answer is no JSON.</source>
        <translation>モデルの回答は JSON ではありません。</translation>
    </message>
    <message>
        <source>The model&apos;s answer is no query; the question itself is searched.</source>
        <translation>モデルの回答がクエリではないため、質問そのもので検索します。</translation>
    </message>
    <message>
        <source>The model&apos;s answer is no list of scores; the documents were sorted by shared words.</source>
        <translation>モデルの回答がスコアのリストではないため、ドキュメントを共通する単語で並べ替えました。</translation>
    </message>
    <message>
        <source>%1 of %2 items failed.</source>
        <translation>%2 件の項目のうち %1 件が失敗しました。</translation>
    </message>
    <message>
        <source>&quot;over&quot; is no list, but %1.</source>
        <translation>「over」がリストではありません (現在: %1)。</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>The list has %1 items; %2 are allowed.</source>
        <translation>リストの項目は %1 件ですが、上限は %2 件です。</translation>
    </message>
    <message>
        <source>There is no library to take the flow &quot;%1&quot; from.</source>
        <translation>フロー「%1」の取得元のライブラリがありません。</translation>
    </message>
    <message>
        <source>The flows lead back to each other: %1.</source>
        <translation>フローが互いを参照して循環しています: %1。</translation>
    </message>
    <message>
        <source>It did not give %1.</source>
        <translation>%1 が得られませんでした。</translation>
    </message>
    <message>
        <source>It has no counterpart here. %1</source>
        <translation>対応するものがここにはありません。%1</translation>
    </message>
    <message>
        <source>Its stand-in was used.</source>
        <translation>代替値が使用されました。</translation>
    </message>
</context>
<context>
    <name>flows::RunRecord</name>
    <message>
        <source> [%1 more characters]</source>
        <translation> [ほか %1 文字]</translation>
    </message>
</context>
<context>
    <name>flows::RunStore</name>
    <message>
        <source>There is no such run.</source>
        <translation>そのような実行はありません。</translation>
    </message>
</context>
<context>
    <name>flows::Views</name>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln トークン</numerusform>
        </translation>
    </message>
    <message>
        <source>no counterpart</source>
        <translation>対応なし</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>check</source>
        <translation>要確認</translation>
    </message>
    <message>
        <source>becomes: %1</source>
        <translation>変換先: %1</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Only when</source>
        <translation>実行条件</translation>
    </message>
    <message>
        <source>A Jinja expression; false skips the step.</source>
        <translation>Jinja 式。false の場合はステップをスキップします。</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>from the cache</source>
        <translation>キャッシュから取得</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>ブロック</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Began after</source>
        <translation>開始までの時間</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>最初のトークン</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation>入力 %1、出力 %2</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>コスト</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>試行回数</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>キャッシュ</translation>
    </message>
    <message>
        <source>used</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>バリアント</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>デプロイ</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>要求</translation>
    </message>
</context>
<context>
    <name>http::DirectExchange</name>
    <message>
        <source>Nothing arrived for %1 s.</source>
        <translation>%1 秒間、何も届きませんでした。</translation>
    </message>
</context>
<context>
    <name>http::Error</name>
    <message>
        <source>A key is not sent to %1 over plain http.</source>
        <translation>キーは暗号化なしの http では %1 に送信しません。</translation>
    </message>
    <message>
        <source>%1 is not a host of the audience that the token is for.</source>
        <translation>%1 はトークンの対象ユーザーのホストではありません。</translation>
    </message>
    <message>
        <source>The operation ended as %1 without an explanation.</source>
        <translation>操作は説明なしに %1 で終了しました。</translation>
    </message>
    <message>
        <source>The operation continues at %1, a host that was not asked.</source>
        <translation>操作の続きが、要求先ではないホスト %1 を指しています。</translation>
    </message>
    <message>
        <source>This is not a web address: %1</source>
        <translation>これは Web アドレスではありません: %1</translation>
    </message>
    <message>
        <source>%1 holds no certificate that can be read.</source>
        <translation>%1 に読み取れる証明書がありません。</translation>
    </message>
    <message>
        <source>The list continues at %1, a host that was not asked.</source>
        <translation>一覧の続きが、要求先ではないホスト %1 を指しています。</translation>
    </message>
    <message>
        <source>%1 redirected to %2, where nothing was sent.</source>
        <translation>%1 から %2 へリダイレクトされましたが、何も送信していません。</translation>
    </message>
    <message>
        <source>%1 asked to wait %2 s; nothing was sent before that.</source>
        <translation>%1 が %2 秒待つよう求めています。それまでは何も送信しません。</translation>
    </message>
</context>
<context>
    <name>http::NetworkExchange</name>
    <message>
        <source>Nothing arrived for %1 s.</source>
        <translation>%1 秒間、何も届きませんでした。</translation>
    </message>
    <message>
        <source>The answer is longer than expected and was not read.</source>
        <translation>応答が想定より長いため、読み込みませんでした。</translation>
    </message>
    <message>
        <source>No HTTP answer.</source>
        <translation>HTTP の応答ではありません。</translation>
    </message>
</context>
<context>
    <name>http::WaitState</name>
    <message>
        <source>waiting %1 s (throttled)</source>
        <translation>%1 秒待機中 (レート制限)</translation>
    </message>
    <message>
        <source>waiting %1 s (trying again)</source>
        <translation>%1 秒待機中 (再試行)</translation>
    </message>
    <message>
        <source>waiting for your sign-in</source>
        <translation>サインインを待っています</translation>
    </message>
</context>
<context>
    <name>identity</name>
    <message>
        <source>This sign-in server cannot be trusted.</source>
        <translation>このサインイン サーバーは信頼できません。</translation>
    </message>
    <message>
        <source>It named another host than its own; nothing was sent there. Check the address of the cloud.</source>
        <translation>自身と異なるホストが指定されました。そこへは何も送信していません。クラウドのアドレスを確認してください。</translation>
    </message>
    <message>
        <source>The answer did not belong to this request.</source>
        <translation>応答がこの要求に対するものではありませんでした。</translation>
    </message>
    <message>
        <source>It was thrown away. Try again; if it stays, tell whoever runs the sign-in server.</source>
        <translation>応答は破棄しました。もう一度お試しください。続く場合はサインイン サーバーの管理者に知らせてください。</translation>
    </message>
    <message>
        <source>Sign-in timed out.</source>
        <translation>サインインがタイムアウトしました。</translation>
    </message>
    <message>
        <source>Nobody finished it in the browser. Try again when you are ready.</source>
        <translation>ブラウザーで完了されませんでした。準備ができたらもう一度お試しください。</translation>
    </message>
    <message>
        <source>The code has expired.</source>
        <translation>コードの有効期限が切れました。</translation>
    </message>
    <message>
        <source>Get a new code.</source>
        <translation>新しいコードを取得してください。</translation>
    </message>
    <message>
        <source>You declined the sign-in.</source>
        <translation>サインインを拒否しました。</translation>
    </message>
    <message>
        <source>Start it again when you are ready.</source>
        <translation>準備ができたら、もう一度開始してください。</translation>
    </message>
    <message>
        <source>The browser cannot hand its answer to Pilothouse on this computer.</source>
        <translation>このコンピューターでは、ブラウザーから Pilothouse に応答を渡せません。</translation>
    </message>
    <message>
        <source>Use a code instead.</source>
        <translation>代わりにコードを使ってください。</translation>
    </message>
    <message>
        <source>No app registration is set for this cloud.</source>
        <translation>このクラウドにはアプリの登録が設定されていません。</translation>
    </message>
    <message>
        <source>Enter the client id of your registration in the settings, or use the sandbox.</source>
        <translation>設定でアプリ登録のクライアント ID を入力するか、サンドボックスを使ってください。</translation>
    </message>
    <message>
        <source>You are signed in</source>
        <translation>サインインしました</translation>
    </message>
    <message>
        <source>You can close this tab and go back to Pilothouse.</source>
        <translation>このタブを閉じて Pilothouse に戻れます。</translation>
    </message>
    <message>
        <source>The sign-in did not finish</source>
        <translation>サインインは完了しませんでした</translation>
    </message>
    <message>
        <source>You can close this tab; Pilothouse says what happened.</source>
        <translation>このタブを閉じてください。詳細は Pilothouse に表示されます。</translation>
    </message>
    <message>
        <source>This answer is not from this sign-in</source>
        <translation>この応答は今回のサインインのものではありません</translation>
    </message>
    <message>
        <source>Close this tab and use the one that Pilothouse opened last.</source>
        <translation>このタブを閉じ、Pilothouse が最後に開いたタブを使ってください。</translation>
    </message>
    <message>
        <source>This answer was already used</source>
        <translation>この応答はすでに使われています</translation>
    </message>
    <message>
        <source>You can close this tab; Pilothouse has what it needs.</source>
        <translation>このタブを閉じてください。Pilothouse は必要な情報を受け取りました。</translation>
    </message>
    <message>
        <source>This request cannot be read</source>
        <translation>この要求は読み取れません</translation>
    </message>
    <message>
        <source>Only the answer of a sign-in page is expected here.</source>
        <translation>ここではサインイン ページの応答のみを受け付けます。</translation>
    </message>
    <message>
        <source>There is nothing here</source>
        <translation>ここには何もありません</translation>
    </message>
    <message>
        <source>This request is too long</source>
        <translation>この要求は長すぎます</translation>
    </message>
    <message>
        <source>The keyring is locked. Unlock it to use the accounts that it holds.</source>
        <translation>キーリングがロックされています。保存されたアカウントを使うにはロックを解除してください。</translation>
    </message>
    <message>
        <source>This computer offers no usable keyring, so your sign-in will not be remembered: you will have to sign in again next time.</source>
        <translation>このコンピューターには使用できるキーリングがないため、サインインは記憶されません。次回はもう一度サインインが必要です。</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>誰もサインインしていません。</translation>
    </message>
    <message>
        <source>What the keychain holds for this account is damaged.</source>
        <translation>このアカウントのキーチェーンの内容が破損しています。</translation>
    </message>
    <message>
        <source>The keychain does not hold this account any more.</source>
        <translation>キーチェーンにこのアカウントはもうありません。</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>キーチェーンがロックされています。</translation>
    </message>
    <message>
        <source>The keychain cannot be read.</source>
        <translation>キーチェーンを読み取れません。</translation>
    </message>
    <message>
        <source>No sign-in of this account is stored here.</source>
        <translation>このアカウントのサインインは保存されていません。</translation>
    </message>
    <message>
        <source>This sign-in server has no secure connection: its address begins with http.</source>
        <translation>このサインイン サーバーへの接続は安全ではありません。アドレスが http で始まっています。</translation>
    </message>
    <message>
        <source>Only a sandbox on this computer may do without https; nothing was sent. Check the address of the cloud.</source>
        <translation>https を使わなくてよいのは、このコンピューター上のサンドボックスだけです。何も送信していません。クラウドのアドレスを確認してください。</translation>
    </message>
    <message>
        <source>The secure connection failed: nobody whom this computer trusts vouches for the server&apos;s certificate.</source>
        <translation>安全な接続を確立できませんでした。サーバーの証明書が、このコンピューターの信頼する機関によるものではありません。</translation>
    </message>
    <message>
        <source>Nothing was sent. If it is your organisation&apos;s own server or proxy, ask for its certificate authority and name its file in PILOTHOUSE_CA_FILE.</source>
        <translation>何も送信していません。組織独自のサーバーまたはプロキシの場合は、証明機関の証明書を入手し、そのファイルを PILOTHOUSE_CA_FILE に指定してください。</translation>
    </message>
    <message>
        <source>The secure connection failed: the server&apos;s certificate has expired.</source>
        <translation>安全な接続を確立できませんでした。サーバーの証明書の有効期限が切れています。</translation>
    </message>
    <message>
        <source>Nothing was sent. Check this computer&apos;s clock; if it is right, tell whoever runs the server.</source>
        <translation>何も送信していません。このコンピューターの時計を確認してください。時計が正しい場合はサーバーの管理者に知らせてください。</translation>
    </message>
    <message>
        <source>The secure connection failed: the server&apos;s certificate is not valid yet.</source>
        <translation>安全な接続を確立できませんでした。サーバーの証明書はまだ有効ではありません。</translation>
    </message>
    <message>
        <source>The secure connection failed: the certificate is of another server.</source>
        <translation>安全な接続を確立できませんでした。証明書が別のサーバーのものです。</translation>
    </message>
    <message>
        <source>Nothing was sent. Check the address of the cloud, and whether a proxy or a hotel network stands between.</source>
        <translation>何も送信していません。クラウドのアドレスと、プロキシやホテルなどのネットワークが間に入っていないかを確認してください。</translation>
    </message>
    <message>
        <source>Sign in again to continue.</source>
        <translation>続けるには、もう一度サインインしてください。</translation>
    </message>
    <message>
        <source>The sign-in of %2 in %1 has ended. What is on the screen stays; other accounts are not affected.</source>
        <translation>%1 での %2 のサインインが終了しました。画面の内容はそのまま残り、ほかのアカウントには影響しません。</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>もう一度サインイン</translation>
    </message>
    <message>
        <source>Your organisation asks for verification.</source>
        <translation>組織が本人確認を求めています。</translation>
    </message>
    <message>
        <source>%1 wants %2 to prove something more, for example with a second factor. What was interrupted continues afterwards.</source>
        <translation>%1 は %2 に、第 2 要素などによる追加の確認を求めています。中断した操作は確認後に再開します。</translation>
    </message>
    <message>
        <source>Continue in browser</source>
        <translation>ブラウザーで続行</translation>
    </message>
    <message>
        <source>Pilothouse needs your consent for one more permission.</source>
        <translation>Pilothouse には、もう 1 つのアクセス許可への同意が必要です。</translation>
    </message>
    <message>
        <source>It is asked for only now because only this feature uses it. The browser shows what it means before you agree.</source>
        <translation>この機能だけが使うアクセス許可のため、今回初めて求めています。同意する前に、その内容がブラウザーに表示されます。</translation>
    </message>
    <message>
        <source>An administrator has to consent to this permission.</source>
        <translation>このアクセス許可には管理者の同意が必要です。</translation>
    </message>
    <message>
        <source>Ask your administrator: copy the details and send them. In %1, only an administrator may allow it. Try the feature again after that.</source>
        <translation>詳細をコピーして管理者に送り、同意を依頼してください。%1 では管理者だけが許可できます。その後、もう一度この機能をお試しください。</translation>
    </message>
    <message>
        <source>Your organisation blocks this sign-in.</source>
        <translation>組織がこのサインインをブロックしています。</translation>
    </message>
    <message>
        <source>Signing in again will not help. Ask the administrator of %1, and give the details.</source>
        <translation>もう一度サインインしても解決しません。詳細を添えて %1 の管理者に問い合わせてください。</translation>
    </message>
    <message>
        <source>You are not a member of %1.</source>
        <translation>%1 のメンバーではありません。</translation>
    </message>
    <message>
        <source>%2 is not known there. Ask for an invitation as a guest, or use another account.</source>
        <translation>%2 はそこに登録されていません。ゲストとしての招待を依頼するか、別のアカウントを使ってください。</translation>
    </message>
    <message>
        <source>This account or tenant lives in another cloud.</source>
        <translation>このアカウントまたはテナントは別のクラウドにあります。</translation>
    </message>
    <message>
        <source>National clouds are separate: start Pilothouse with the cloud of %1 (--cloud), where it needs an app registration of its own.</source>
        <translation>各国のクラウドは互いに独立しています。%1 のクラウドを指定 (--cloud) して Pilothouse を起動してください。そのクラウド用のアプリの登録も必要です。</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>アカウント: %1</translation>
    </message>
    <message>
        <source>Tenant: %1</source>
        <translation>テナント: %1</translation>
    </message>
    <message>
        <source>Application id: %1</source>
        <translation>アプリケーション ID: %1</translation>
    </message>
    <message>
        <source>Permission: %1</source>
        <translation>アクセス許可: %1</translation>
    </message>
    <message>
        <source>Scope: %1</source>
        <translation>スコープ: %1</translation>
    </message>
    <message>
        <source>An administrator consents at: %1</source>
        <translation>管理者が同意するページ: %1</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>コード: %1</translation>
    </message>
    <message>
        <source>Correlation id: %1</source>
        <translation>関連付け ID: %1</translation>
    </message>
    <message>
        <source>The server said: %1</source>
        <translation>サーバーからのメッセージ: %1</translation>
    </message>
    <message>
        <source>Can&apos;t reach the sign-in service.</source>
        <translation>サインイン サービスに接続できません。</translation>
    </message>
    <message>
        <source>Can&apos;t reach the sign-in service, retrying in %1 s.</source>
        <translation>サインイン サービスに接続できません。%1 秒後に再試行します。</translation>
    </message>
    <message>
        <source>You are not a member of this tenant.</source>
        <translation>このテナントのメンバーではありません。</translation>
    </message>
    <message>
        <source>Ask for an invitation as a guest, or use another account. The tenant you were in stays.</source>
        <translation>ゲストとしての招待を依頼するか、別のアカウントを使ってください。使用中のテナントはそのまま残ります。</translation>
    </message>
    <message>
        <source>Start Pilothouse with that cloud (--cloud); it needs an app registration of its own there.</source>
        <translation>そのクラウドを指定 (--cloud) して Pilothouse を起動してください。そのクラウド用のアプリの登録も必要です。</translation>
    </message>
    <message>
        <source>Ask your administrator, and give the details. Try again after that.</source>
        <translation>詳細を添えて管理者に依頼し、その後、もう一度お試しください。</translation>
    </message>
</context>
<context>
    <name>identity::AzureCli</name>
    <message>
        <source>The Azure CLI&apos;s answer could not be read.</source>
        <translation>Azure CLI の応答を読み取れませんでした。</translation>
    </message>
    <message>
        <source>The Azure CLI is not signed in. Run: %1</source>
        <translation>Azure CLI でサインインしていません。次を実行してください: %1</translation>
    </message>
    <message>
        <source>The Azure CLI works with the cloud %1, which is not %2. Choose another one with: az cloud set</source>
        <translation>Azure CLI が使用しているクラウドは %1 で、%2 ではありません。次のコマンドで選び直してください: az cloud set</translation>
    </message>
    <message>
        <source>The tenant or the scope has characters that none has.</source>
        <translation>テナントまたはスコープに使用できない文字が含まれています。</translation>
    </message>
    <message>
        <source>Azure asks for more than the Azure CLI&apos;s sign-in has. Run: %1</source>
        <translation>Azure CLI のサインインでは不十分です。次を実行してください: %1</translation>
    </message>
    <message>
        <source>The Azure CLI (az) is not installed, or not on the PATH.</source>
        <translation>Azure CLI (az) がインストールされていないか、PATH にありません。</translation>
    </message>
    <message>
        <source>The Azure CLI did not answer in time.</source>
        <translation>Azure CLI から時間内に応答がありませんでした。</translation>
    </message>
    <message>
        <source>The Azure CLI (az) could not be started.</source>
        <translation>Azure CLI (az) を起動できませんでした。</translation>
    </message>
    <message>
        <source>The Azure CLI could not reach Azure.</source>
        <translation>Azure CLI から Azure に接続できませんでした。</translation>
    </message>
    <message>
        <source>The Azure CLI&apos;s sign-in has expired. Run: %1</source>
        <translation>Azure CLI のサインインの有効期限が切れました。次を実行してください: %1</translation>
    </message>
    <message>
        <source>The Azure CLI&apos;s account is not a member of the tenant %1.</source>
        <translation>Azure CLI のアカウントはテナント %1 のメンバーではありません。</translation>
    </message>
    <message>
        <source>There is no tenant %1.</source>
        <translation>テナント %1 はありません。</translation>
    </message>
    <message>
        <source>The Azure CLI has no permission to ask for %1 yet. Run: %2</source>
        <translation>Azure CLI には %1 を要求するアクセス許可がまだありません。次を実行してください: %2</translation>
    </message>
    <message>
        <source>The Azure CLI has to sign in again for this tenant, because it asks for verification. Run: %1</source>
        <translation>このテナントは本人確認を求めているため、Azure CLI でもう一度サインインする必要があります。次を実行してください: %1</translation>
    </message>
    <message>
        <source>The Azure CLI gave no token.</source>
        <translation>Azure CLI からトークンが返されませんでした。</translation>
    </message>
</context>
<context>
    <name>identity::CacheExchange</name>
    <message>
        <source>Its tokens belong to another application and work for that one alone.</source>
        <translation>このトークンは別のアプリケーションのもので、そのアプリケーションでしか使えません。</translation>
    </message>
    <message>
        <source>The file has no refresh token of it, so it cannot be used without a new sign-in.</source>
        <translation>ファイルに更新トークンがないため、新たにサインインしないと使用できません。</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>誰もサインインしていません。</translation>
    </message>
    <message>
        <source>No such account is signed in here.</source>
        <translation>そのアカウントはここではサインインしていません。</translation>
    </message>
</context>
<context>
    <name>identity::CacheFileLock</name>
    <message>
        <source>Another program is using it. Try again when that has ended; if there is none, remove %1.</source>
        <translation>別のプログラムが使用しています。そのプログラムの終了後にもう一度お試しください。該当するプログラムがない場合は %1 を削除してください。</translation>
    </message>
    <message>
        <source>Another program (process %1) is using it. Try again when that has ended; if there is none, remove %2.</source>
        <translation>別のプログラム (プロセス %1) が使用しています。そのプログラムの終了後にもう一度お試しください。該当するプログラムがない場合は %2 を削除してください。</translation>
    </message>
</context>
<context>
    <name>identity::ClientCertificate</name>
    <message>
        <source>The key in %1 is encrypted, but AZURE_CLIENT_CERTIFICATE_PASSWORD is not set.</source>
        <translation>%1 のキーは暗号化されていますが、AZURE_CLIENT_CERTIFICATE_PASSWORD が設定されていません。</translation>
    </message>
    <message>
        <source>The password does not open the key in %1.</source>
        <translation>このパスワードでは %1 のキーを開けません。</translation>
    </message>
    <message>
        <source>The key in %1 cannot be read.</source>
        <translation>%1 のキーを読み取れません。</translation>
    </message>
    <message>
        <source>%1 is neither a PEM nor a PKCS #12 file.</source>
        <translation>%1 は PEM ファイルでも PKCS #12 ファイルでもありません。</translation>
    </message>
    <message>
        <source>%1 has a password, but AZURE_CLIENT_CERTIFICATE_PASSWORD is not set.</source>
        <translation>%1 はパスワードで保護されていますが、AZURE_CLIENT_CERTIFICATE_PASSWORD が設定されていません。</translation>
    </message>
    <message>
        <source>The password does not open %1.</source>
        <translation>このパスワードでは %1 を開けません。</translation>
    </message>
    <message>
        <source>%1 uses an encryption that is no longer supported. Export it again, for example with: openssl pkcs12 -legacy</source>
        <translation>%1 の暗号化方式はサポートされなくなりました。たとえば次のコマンドでエクスポートし直してください: openssl pkcs12 -legacy</translation>
    </message>
    <message>
        <source>There is no certificate in %1.</source>
        <translation>%1 に証明書がありません。</translation>
    </message>
    <message>
        <source>There is no private key in %1.</source>
        <translation>%1 に秘密キーがありません。</translation>
    </message>
    <message>
        <source>The key in %1 is not an RSA key.</source>
        <translation>%1 のキーは RSA キーではありません。</translation>
    </message>
    <message>
        <source>The key in %1 does not belong to its certificate.</source>
        <translation>%1 のキーは証明書と対応していません。</translation>
    </message>
    <message>
        <source>The certificate %1 cannot be read: %2</source>
        <translation>証明書 %1 を読み取れません: %2</translation>
    </message>
    <message>
        <source>%1 is too large for a certificate.</source>
        <translation>%1 は証明書としては大きすぎます。</translation>
    </message>
    <message>
        <source>The certificate&apos;s key could not sign.</source>
        <translation>証明書のキーで署名できませんでした。</translation>
    </message>
</context>
<context>
    <name>identity::EnvironmentCredentials</name>
    <message>
        <source>%1 or %2</source>
        <translation>%1 または %2</translation>
    </message>
    <message>
        <source>%1, or what GitHub Actions or Azure Pipelines set in a job that may ask for tokens</source>
        <translation>%1、またはトークンを要求できるジョブに GitHub Actions や Azure Pipelines が設定する変数</translation>
    </message>
    <message>
        <source>AZURE_AUTHORITY_HOST is %1, but the cloud %2 signs in at %3.</source>
        <translation>AZURE_AUTHORITY_HOST は %1 ですが、クラウド %2 のサインイン先は %3 です。</translation>
    </message>
    <message>
        <source>Not set in the environment: %1.</source>
        <translation>環境変数が設定されていません: %1。</translation>
    </message>
</context>
<context>
    <name>identity::FederatedProof</name>
    <message>
        <source>The file %1, which AZURE_FEDERATED_TOKEN_FILE names, cannot be read: %2</source>
        <translation>AZURE_FEDERATED_TOKEN_FILE に指定されたファイル %1 を読み取れません: %2</translation>
    </message>
    <message>
        <source>The file %1, which AZURE_FEDERATED_TOKEN_FILE names, holds no token.</source>
        <translation>AZURE_FEDERATED_TOKEN_FILE に指定されたファイル %1 にトークンがありません。</translation>
    </message>
    <message>
        <source>%1 gave no token for this run (status %2).</source>
        <translation>%1 からこの実行用のトークンが返されませんでした (状態 %2)。</translation>
    </message>
    <message>
        <source>%1 gave no token for this run (status %2). Its job needs the permission to ask for one.</source>
        <translation>%1 からこの実行用のトークンが返されませんでした (状態 %2)。ジョブにはトークンを要求するアクセス許可が必要です。</translation>
    </message>
</context>
<context>
    <name>identity::MsalCacheFile</name>
    <message>
        <source>Other accounts of this computer can read or change %1, which holds credentials. Run: chmod 600 %1</source>
        <translation>資格情報を含む %1 を、このコンピューターのほかのアカウントが読み取りまたは変更できます。次を実行してください: chmod 600 %1</translation>
    </message>
    <message>
        <source>%1 belongs to another account of this computer.</source>
        <translation>%1 はこのコンピューターの別のアカウントのものです。</translation>
    </message>
    <message>
        <source>It is a directory or a device. Give a file.</source>
        <translation>ディレクトリまたはデバイスです。ファイルを指定してください。</translation>
    </message>
    <message>
        <source>There is no such file. Sign in with the program that owns it, or give another file.</source>
        <translation>ファイルがありません。ファイルを作成したプログラムでサインインするか、別のファイルを指定してください。</translation>
    </message>
    <message>
        <source>Other accounts of this computer could read or change %1 until now.</source>
        <translation>これまで、このコンピューターのほかのアカウントが %1 を読み取りまたは変更できる状態でした。</translation>
    </message>
    <message>
        <source>The former file could not be kept aside.</source>
        <translation>以前のファイルを退避できませんでした。</translation>
    </message>
</context>
<context>
    <name>identity::MsalDocument</name>
    <message>
        <source>It is no JSON: its program may keep it encrypted, as on Windows. Give the plain-text cache, or let that program export one.</source>
        <translation>JSON ではありません。Windows のように、作成したプログラムが暗号化している可能性があります。平文のキャッシュを指定するか、そのプログラムからエクスポートしてください。</translation>
    </message>
    <message>
        <source>Its JSON breaks off or is damaged at byte %1 (%2). Let the program that owns it sign in again, or give another file.</source>
        <translation>JSON が %1 バイト目で途切れているか、破損しています (%2)。作成したプログラムでサインインし直すか、別のファイルを指定してください。</translation>
    </message>
    <message>
        <source>Its section %1 has another form than that of a token cache. Give the cache of a program that uses MSAL, unchanged.</source>
        <translation>セクション %1 がトークン キャッシュの形式ではありません。MSAL を使うプログラムのキャッシュを変更せずに指定してください。</translation>
    </message>
    <message>
        <source>It is written in UTF-16. Save it as UTF-8, which token caches are written in.</source>
        <translation>UTF-16 で書かれています。トークン キャッシュの形式である UTF-8 で保存してください。</translation>
    </message>
    <message>
        <source>It is larger than %1 MB, which no token cache is. Give another file.</source>
        <translation>トークン キャッシュとしては大きすぎます (%1 MB 超)。別のファイルを指定してください。</translation>
    </message>
    <message>
        <source>It is empty: nobody has signed in with the program that owns it. Sign in there first, or give another file.</source>
        <translation>空です。作成したプログラムでまだ誰もサインインしていません。先にサインインするか、別のファイルを指定してください。</translation>
    </message>
    <message>
        <source>It is JSON, but has none of a token cache&apos;s sections. Give the cache of a program that uses MSAL.</source>
        <translation>JSON ですが、トークン キャッシュのセクションがありません。MSAL を使うプログラムのキャッシュを指定してください。</translation>
    </message>
</context>
<context>
    <name>identity::Session</name>
    <message>
        <source>No such account is signed in here.</source>
        <translation>そのアカウントはここではサインインしていません。</translation>
    </message>
    <message>
        <source>This no longer waits for a sign-in.</source>
        <translation>この操作はもうサインインを待っていません。</translation>
    </message>
</context>
<context>
    <name>logs::ChartData</name>
    <message>
        <source>Only the first %1 series are drawn.</source>
        <translation>最初の %1 系列のみ描画しています。</translation>
    </message>
    <message>
        <source>Only the first %1 categories are drawn.</source>
        <translation>最初の %1 カテゴリのみ描画しています。</translation>
    </message>
    <message>
        <source>The query has no render operator. For a chart, end it with one, for example | render timechart.</source>
        <translation>クエリに render 演算子がありません。グラフを表示するには、末尾に付けてください。例: | render timechart。</translation>
    </message>
    <message numerus="yes">
        <source>A chart needs a column of numbers and one to draw them over; the result has %n column(s).</source>
        <translation>
            <numerusform>グラフには数値の列とその軸になる列が必要ですが、結果は %n 列です。</numerusform>
        </translation>
    </message>
    <message>
        <source>The result has %1 points; a chart draws up to %2. Summarize by a larger bin(), for example 1h.</source>
        <translation>結果は %1 点ですが、グラフに描画できるのは %2 点までです。bin() を大きくして集計してください (例: 1h)。</translation>
    </message>
    <message>
        <source>There is nothing to draw: the query returned no rows.</source>
        <translation>描画するものがありません。クエリの結果は 0 行です。</translation>
    </message>
    <message>
        <source>There is nothing to draw: all values are null.</source>
        <translation>描画するものがありません。値がすべて null です。</translation>
    </message>
</context>
<context>
    <name>logs::ColumnFilter</name>
    <message>
        <source>The regular expression cannot be used: %1.</source>
        <translation>この正規表現は使えません: %1。</translation>
    </message>
    <message>
        <source>A number belongs behind the comparison.</source>
        <translation>比較演算子の後に数値を指定してください。</translation>
    </message>
    <message>
        <source>A time belongs behind the comparison, for example 2026-01-31 or 00:05:00.</source>
        <translation>比較演算子の後に日時を指定してください。例: 2026-01-31、00:05:00。</translation>
    </message>
</context>
<context>
    <name>logs::CostHint</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 is on the %2 plan: every gigabyte that the query looks at is charged. A shorter time range costs less.</source>
        <translation>%1 は %2 プランです。クエリがスキャンしたデータ量 (GB) に応じて課金されます。時間の範囲を短くすると費用を抑えられます。</translation>
    </message>
    <message>
        <source>Tables on the Analytics plan: queries cost nothing.</source>
        <translation>テーブルは分析プランです。クエリは無料です。</translation>
    </message>
    <message>
        <source>%1 in the service, %2 in all</source>
        <translation>サービス %1、合計 %2</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>合計 %1</translation>
    </message>
    <message>
        <source>processor time %1</source>
        <translation>プロセッサ時間 %1</translation>
    </message>
    <message>
        <source>%1 rows looked at</source>
        <translation>参照 %1 行</translation>
    </message>
    <message>
        <source>%1 scanned</source>
        <translation>スキャン %1</translation>
    </message>
    <message>
        <source>%1 received</source>
        <translation>受信 %1</translation>
    </message>
</context>
<context>
    <name>logs::DraftStore</name>
    <message>
        <source>The open queries could not be kept: %1</source>
        <translation>開いているクエリを保存できませんでした: %1</translation>
    </message>
</context>
<context>
    <name>logs::JsonTree</name>
    <message>
        <source>more than %1 entries</source>
        <translation>%1 件を超えています</translation>
    </message>
    <message>
        <source>as JSON</source>
        <translation>JSON として</translation>
    </message>
</context>
<context>
    <name>logs::QueryRun</name>
    <message>
        <source>Querying %1</source>
        <translation>%1 にクエリを実行しています</translation>
    </message>
    <message>
        <source>The result is not complete: %1</source>
        <translation>結果は完全ではありません: %1</translation>
    </message>
    <message>
        <source>Only the first %1 rows were read: more would take too much memory. Add a filter, or summarize.</source>
        <translation>最初の %1 行のみ読み込みました。これ以上はメモリの使用量が大きくなりすぎます。フィルターを追加するか、集計してください。</translation>
    </message>
    <message>
        <source>These are the %1 rows that came before it broke off.</source>
        <translation>中断するまでに届いた %1 行を表示しています。</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) did not fit the type of their column and are shown empty.</source>
        <translation>
            <numerusform>%n 個のセルが列の型に合わないため、空で表示しています。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>logs::ResultExport</name>
    <message>
        <source>The export could not be written: %1</source>
        <translation>エクスポートを書き込めませんでした: %1</translation>
    </message>
</context>
<context>
    <name>logs::SavedQueries</name>
    <message>
        <source>A name is needed.</source>
        <translation>名前が必要です。</translation>
    </message>
    <message>
        <source>The query could not be saved: %1</source>
        <translation>クエリを保存できませんでした: %1</translation>
    </message>
</context>
<context>
    <name>logs::TimeRange</name>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>過去 %n 日間</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n hour(s)</source>
        <translation>
            <numerusform>過去 %n 時間</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n minute(s)</source>
        <translation>
            <numerusform>過去 %n 分間</numerusform>
        </translation>
    </message>
    <message>
        <source>As the query says</source>
        <translation>クエリで設定</translation>
    </message>
    <message>
        <source>“%1” is no time range. Examples: P1D, PT4H, 2026-01-01T00:00:00Z/2026-01-02T00:00:00Z.</source>
        <translation>「%1」は時間の範囲として使えません。例: P1D、PT4H、2026-01-01T00:00:00Z/2026-01-02T00:00:00Z。</translation>
    </message>
</context>
<context>
    <name>logs::Workbench</name>
    <message>
        <source>Finding workspaces</source>
        <translation>ワークスペースを検索しています</translation>
    </message>
    <message>
        <source>Reading the tables of %1</source>
        <translation>%1 のテーブルを読み込んでいます</translation>
    </message>
</context>
<context>
    <name>monitoring</name>
    <message>
        <source>Create the alert rule %1</source>
        <translation>アラート ルール %1 を作成</translation>
    </message>
    <message>
        <source>Change the alert rule %1</source>
        <translation>アラート ルール %1 を変更</translation>
    </message>
    <message>
        <source>Switch the alert rule %1 on</source>
        <translation>アラート ルール %1 をオンにする</translation>
    </message>
    <message>
        <source>Switch the alert rule %1 off</source>
        <translation>アラート ルール %1 をオフにする</translation>
    </message>
    <message>
        <source>Delete the alert rule %1</source>
        <translation>アラート ルール %1 を削除</translation>
    </message>
    <message>
        <source>The service does not take a window of %1.</source>
        <translation>サービスは %1の期間に対応していません。</translation>
    </message>
    <message>
        <source>Log rows arrive 3 to 10 minutes late. A window below %1 would look at rows that are not there yet.</source>
        <translation>ログの行は 3～10 分遅れて届きます。%1より短い期間では、まだ届いていない行を調べることになります。</translation>
    </message>
    <message>
        <source>The service does not look every %1.</source>
        <translation>サービスは %1ごとの評価に対応していません。</translation>
    </message>
    <message>
        <source>It would look every %1 at %2: some time would never be looked at.</source>
        <translation>%1ごとに %2の期間だけを調べるため、調べられない時間が生じます。</translation>
    </message>
    <message>
        <source>A subscription has room for 100 rules that look every minute, and they cost most.</source>
        <translation>1 分ごとに調べるルールは 1 つのサブスクリプションにつき 100 件までで、コストも最も高くなります。</translation>
    </message>
    <message>
        <source>The rule has no condition.</source>
        <translation>ルールに条件がありません。</translation>
    </message>
    <message>
        <source>Give a number as the threshold.</source>
        <translation>しきい値には数値を指定してください。</translation>
    </message>
    <message>
        <source>The query is empty.</source>
        <translation>クエリが空です。</translation>
    </message>
    <message>
        <source>Line %1 of the query: %2</source>
        <translation>クエリの %1 行目: %2</translation>
    </message>
    <message>
        <source>Name the column that is measured, or count rows.</source>
        <translation>測定する列の名前を指定するか、行を数えてください。</translation>
    </message>
    <message>
        <source>Give the rule a name.</source>
        <translation>ルールに名前を付けてください。</translation>
    </message>
    <message>
        <source>A name has at most %1 characters, none of * # &amp; + : &lt; &gt; ? @ % { } \ / |, and ends with neither a point nor a space.</source>
        <translation>名前は %1 文字以内で、* # &amp; + : &lt; &gt; ? @ % { } \ / | は使用できません。末尾をピリオドやスペースにすることもできません。</translation>
    </message>
    <message>
        <source>This system has no resource that the rule could watch.</source>
        <translation>このシステムには、ルールで監視できるリソースがありません。</translation>
    </message>
    <message>
        <source>A severity is a number from 0 to 4.</source>
        <translation>重大度は 0～4 の数値です。</translation>
    </message>
    <message>
        <source>No action group: the alert shows in lists, but nobody is told.</source>
        <translation>アクション グループがありません。アラートは一覧に表示されますが、誰にも通知されません。</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 日</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 時間</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>重大</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Informational</source>
        <translation>情報</translation>
    </message>
    <message>
        <source>Verbose</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>%1 outside the learnt range</source>
        <translation>%1 が学習した範囲外</translation>
    </message>
    <message>
        <source>This query reads more than one table, or in a form that cannot be asked for many windows at once.</source>
        <translation>このクエリは複数のテーブルを読み取るか、多数の期間を一度に照会できない形式です。</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 時間 %2 分</translation>
    </message>
    <message>
        <source>model account</source>
        <translation>モデルのアカウント</translation>
    </message>
    <message>
        <source>search service</source>
        <translation>検索サービス</translation>
    </message>
    <message>
        <source>online endpoint</source>
        <translation>オンライン エンドポイント</translation>
    </message>
    <message>
        <source>gateway (API Management)</source>
        <translation>ゲートウェイ (API Management)</translation>
    </message>
    <message>
        <source>Application Insights component</source>
        <translation>Application Insights コンポーネント</translation>
    </message>
    <message>
        <source>web app</source>
        <translation>Web アプリ</translation>
    </message>
    <message>
        <source>%1 does not send its log “%2” to the workspace %3.</source>
        <translation>%1 はログ「%2」をワークスペース %3 に送信していません。</translation>
    </message>
    <message>
        <source>Add a diagnostic setting for “%1” to %2 in the Azure portal, with %3 as its destination; data comes some minutes later.</source>
        <translation>Azure portal で、%3 を送信先とする「%1」の診断設定を %2 に追加してください。データが届くまで数分かかります。</translation>
    </message>
    <message>
        <source>The system %1 has no %2.</source>
        <translation>システム %1 に%2がありません。</translation>
    </message>
    <message>
        <source>Resources count to a system when they lie in the resource group of its workspace or of its Application Insights component.</source>
        <translation>ワークスペースまたは Application Insights コンポーネントと同じリソース グループにあるリソースが、システムに属します。</translation>
    </message>
    <message>
        <source>evaluations or feedback as custom events (gen_ai.evaluation.result, feedback)</source>
        <translation>カスタム イベントとしての評価またはフィードバック (gen_ai.evaluation.result、feedback)</translation>
    </message>
    <message>
        <source>spans with the attributes of OpenTelemetry&apos;s GenAI conventions that this tile reads</source>
        <translation>このタイルが読み取る、OpenTelemetry の GenAI 規約の属性を持つスパン</translation>
    </message>
    <message>
        <source>The application sends requests, but no %1.</source>
        <translation>アプリケーションは要求を送信していますが、%1を送信していません。</translation>
    </message>
    <message>
        <source>Switch on the OpenTelemetry instrumentation of its model client, or set the attributes in the application&apos;s code.</source>
        <translation>モデル クライアントの OpenTelemetry インストルメンテーションをオンにするか、アプリケーションのコードで属性を設定してください。</translation>
    </message>
    <message>
        <source>There is nothing in this window, and the diagnostic settings of %1 could not be read.</source>
        <translation>この期間にはデータがなく、%1 の診断設定を読み込めませんでした。</translation>
    </message>
    <message>
        <source>Whoever may read the resource can check whether “%1” reaches the workspace %2.</source>
        <translation>リソースの読み取りが可能な人は、「%1」がワークスペース %2 に届いているか確認できます。</translation>
    </message>
    <message>
        <source>This is measured for provisioned deployments only, and the system %1 has none.</source>
        <translation>これはプロビジョニング済みのデプロイでのみ計測されますが、システム %1 にはそのようなデプロイがありません。</translation>
    </message>
    <message>
        <source>Nothing in this window fits the filters.</source>
        <translation>この期間にはフィルターに一致するものがありません。</translation>
    </message>
    <message>
        <source>Take a filter away, or choose a longer window.</source>
        <translation>フィルターを外すか、より長い期間を選んでください。</translation>
    </message>
    <message>
        <source>Nothing of this kind happened in this window.</source>
        <translation>この期間にはこの種類の事象は発生していません。</translation>
    </message>
    <message>
        <source>There was no traffic in this window.</source>
        <translation>この期間にはトラフィックがありませんでした。</translation>
    </message>
    <message>
        <source>Choose a longer window.</source>
        <translation>より長い期間を選んでください。</translation>
    </message>
    <message>
        <source>This account may not query the workspace %1.</source>
        <translation>このアカウントにはワークスペース %1 を照会する権限がありません。</translation>
    </message>
    <message>
        <source>This account may not read the metrics of the system %1.</source>
        <translation>このアカウントにはシステム %1 のメトリックを読み取る権限がありません。</translation>
    </message>
    <message>
        <source>Ask for the role Log Analytics Reader on the workspace.</source>
        <translation>ワークスペースに対する Log Analytics Reader ロールを依頼してください。</translation>
    </message>
    <message>
        <source>Ask for the role Monitoring Reader on its resource group.</source>
        <translation>リソース グループに対する Monitoring Reader ロールを依頼してください。</translation>
    </message>
    <message>
        <source>The workspace %1 has no table %2 yet: nothing was ever sent to it.</source>
        <translation>ワークスペース %1 にはテーブル %2 がまだありません。データが一度も送信されていません。</translation>
    </message>
    <message>
        <source>Connect the application to an Application Insights component of this workspace.</source>
        <translation>このワークスペースの Application Insights コンポーネントにアプリケーションを接続してください。</translation>
    </message>
    <message>
        <source>Switch on the diagnostic setting “%1” of the %2.</source>
        <translation>%2の診断設定「%1」をオンにしてください。</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>その他</translation>
    </message>
</context>
<context>
    <name>monitoring::AlertsBook</name>
    <message>
        <source>Nobody is signed in.</source>
        <translation>誰もサインインしていません。</translation>
    </message>
    <message>
        <source>Reading alerts</source>
        <translation>アラートを読み込んでいます</translation>
    </message>
    <message>
        <source>Reading the history of an alert</source>
        <translation>アラートの履歴を読み込んでいます</translation>
    </message>
    <message>
        <source>Changing the state of an alert</source>
        <translation>アラートの状態を変更しています</translation>
    </message>
    <message>
        <source>Somebody else set it to &quot;%1&quot; since you looked. Nothing was changed.</source>
        <translation>表示後に、ほかの人が状態を「%1」に設定しました。何も変更していません。</translation>
    </message>
    <message>
        <source>This profile is read-only. Nothing was changed.</source>
        <translation>このプロファイルは読み取り専用です。何も変更していません。</translation>
    </message>
</context>
<context>
    <name>monitoring::AlertsTable</name>
    <message>
        <source>New</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>確認済み</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>クローズ</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Fired</source>
        <translation>発生</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>解決済み</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重大度</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>リソース</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>Fired at</source>
        <translation>発生日時</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>経過時間</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>継続時間</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>テナント</translation>
    </message>
</context>
<context>
    <name>monitoring::BackTest</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 日間</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 時間</numerusform>
        </translation>
    </message>
    <message>
        <source>It would not have fired in the last %1.</source>
        <translation>過去 %1には発生しなかったはずです。</translation>
    </message>
    <message numerus="yes">
        <source>It would have fired %n time(s) in the last %1</source>
        <translation>
            <numerusform>過去 %1に %n 回発生していたはずです</numerusform>
        </translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>, for %1 altogether.</source>
        <translation> (合計 %1)。</translation>
    </message>
    <message>
        <source>This rule has no condition that can be tried.</source>
        <translation>このルールには、試行できる条件がありません。</translation>
    </message>
    <message>
        <source>The service learns the threshold of this rule; it is not known here.</source>
        <translation>このルールのしきい値はサービスが学習するため、ここでは不明です。</translation>
    </message>
    <message>
        <source>Trying an alert rule</source>
        <translation>アラート ルールを試行しています</translation>
    </message>
    <message>
        <source>Only the first condition on the first resource was tried.</source>
        <translation>最初のリソースの最初の条件だけを試行しました。</translation>
    </message>
    <message>
        <source>Only rules over a workspace or an Application Insights resource can be tried.</source>
        <translation>試行できるのは、ワークスペースまたは Application Insights リソースを対象とするルールだけです。</translation>
    </message>
    <message>
        <source>The service answered in part: there may be more.</source>
        <translation>サービスの応答は一部だけです。ほかにもデータがある可能性があります。</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 時間</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 時間 %2 分</translation>
    </message>
</context>
<context>
    <name>monitoring::Board</name>
    <message>
        <source>“%1” is no board: %2</source>
        <translation>「%1」はボードではありません: %2</translation>
    </message>
    <message>
        <source>tile %1 does not say which tile it is (“tile”).</source>
        <translation>タイル %1 に、どのタイルかの指定 (「tile」) がありません。</translation>
    </message>
    <message>
        <source>the width of tile %1 (“span”) is no whole number from 1 to %2.</source>
        <translation>タイル %1 の幅 (「span」) が 1～%2 の整数ではありません。</translation>
    </message>
    <message>
        <source>the height of tile %1 (“height”) is no whole number from 1 to %2.</source>
        <translation>タイル %1 の高さ (「height」) が 1～%2 の整数ではありません。</translation>
    </message>
    <message>
        <source>at byte %1 it is not valid JSON (%2).</source>
        <translation>%1 バイト目が有効な JSON ではありません (%2)。</translation>
    </message>
    <message>
        <source>it has no list of tiles (“tiles”).</source>
        <translation>タイルの一覧 (「tiles」) がありません。</translation>
    </message>
    <message>
        <source>it was written by a newer version of this program.</source>
        <translation>このプログラムの新しいバージョンで作成されたものです。</translation>
    </message>
    <message>
        <source>it has no title (“title”).</source>
        <translation>タイトル (「title」) がありません。</translation>
    </message>
    <message>
        <source>it has %1 tiles; %2 are the most.</source>
        <translation>タイルが %1 個あります。上限は %2 個です。</translation>
    </message>
</context>
<context>
    <name>monitoring::Boards</name>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>「%1」を読み取れません: %2</translation>
    </message>
    <message>
        <source>“%1” is no board: it is larger than 1 MB.</source>
        <translation>「%1」はボードではありません: 1 MB を超えています。</translation>
    </message>
    <message>
        <source>The board could not be kept in “%1”: %2</source>
        <translation>ボードを「%1」に保存できませんでした: %2</translation>
    </message>
    <message>
        <source>This board comes with the program and stays as it is. Duplicate it, and change the copy.</source>
        <translation>このボードはプログラムに付属しており、変更できません。複製して、コピーを変更してください。</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>運用</translation>
    </message>
    <message>
        <source>Prompt engineering</source>
        <translation>プロンプト エンジニアリング</translation>
    </message>
    <message>
        <source>Responsible AI</source>
        <translation>責任ある AI</translation>
    </message>
    <message>
        <source>Is it up, fast, within its limits, and what does it cost?</source>
        <translation>稼働しているか、速いか、上限内か、コストはいくらかを確認します。</translation>
    </message>
    <message>
        <source>What a version of a prompt does to latency, tokens, retrieval and quality.</source>
        <translation>プロンプトのバージョンが、待機時間、トークン、検索、品質に与える影響を確認します。</translation>
    </message>
    <message>
        <source>What was blocked, attempted and refused, how answers were judged, and who could see what.</source>
        <translation>ブロック、攻撃の試み、拒否の状況、回答の評価、誰が何を閲覧できたかを確認します。</translation>
    </message>
    <message>
        <source>“%1” has the name of a board that comes with the program.</source>
        <translation>「%1」は、プログラムに付属するボードの名前です。</translation>
    </message>
    <message>
        <source>New board “%1”</source>
        <translation>新しいボード「%1」</translation>
    </message>
    <message>
        <source>This board is no longer there.</source>
        <translation>このボードはもうありません。</translation>
    </message>
    <message>
        <source>A board needs a title.</source>
        <translation>ボードにはタイトルが必要です。</translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <translation>「%1」の名前を変更</translation>
    </message>
    <message>
        <source>Change “%1”</source>
        <translation>「%1」を変更</translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <translation>「%1」を削除</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>元に戻すものはありません。</translation>
    </message>
    <message>
        <source>“%1” cannot be deleted.</source>
        <translation>「%1」は削除できません。</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>ボード</translation>
    </message>
</context>
<context>
    <name>monitoring::Catalogue</name>
    <message>
        <source>A measure of this tile is not complete, or its unit is not known.</source>
        <translation>このタイルの測定値が不完全か、単位が不明です。</translation>
    </message>
    <message>
        <source>This tile is not complete.</source>
        <translation>このタイルは不完全です。</translation>
    </message>
    <message>
        <source>Two tiles have this id.</source>
        <translation>2 つのタイルの ID が同じです。</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>トラフィック</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>待機時間</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>コスト</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>障害</translation>
    </message>
    <message>
        <source>Retrieval</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>品質</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>エンドポイント</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Telemetry</source>
        <translation>テレメトリ</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>アラート</translation>
    </message>
</context>
<context>
    <name>monitoring::CostForecast</name>
    <message>
        <source>A straight line through the last days; the band holds nine of ten outcomes.</source>
        <translation>直近の日々に当てはめた直線です。帯には 10 回中 9 回の結果が収まります。</translation>
    </message>
    <message>
        <source>A straight line through the last days, times the usual share of each weekday; the band holds nine of ten outcomes.</source>
        <translation>直近の日々に当てはめた直線に、各曜日の通常の割合を掛けたものです。帯には 10 回中 9 回の結果が収まります。</translation>
    </message>
</context>
<context>
    <name>monitoring::FiredInWindow</name>
    <message>
        <source>Reading alerts</source>
        <translation>アラートを読み込んでいます</translation>
    </message>
</context>
<context>
    <name>monitoring::PriceTable</name>
    <message>
        <source>Estimated by the price table of %1 (%2); not verified.</source>
        <translation>%1 の価格表 (%2) による推定です。検証されていません。</translation>
    </message>
    <message>
        <source>This is no price table: it needs a currency, a date, and for each model once the prices of a million tokens.</source>
        <translation>これは価格表ではありません。通貨、日付、および各モデルについて 1 回ずつ 100 万トークンあたりの価格が必要です。</translation>
    </message>
    <message>
        <source>The price table cannot be written: %1</source>
        <translation>価格表を書き込めません: %1</translation>
    </message>
</context>
<context>
    <name>monitoring::RulesTable</name>
    <message>
        <source>On</source>
        <translation>オン</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>メトリック</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>every %1</source>
        <translation>%1ごと</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>ここ</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Fires when</source>
        <translation>発生条件</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重大度</translation>
    </message>
    <message>
        <source>Looks at</source>
        <translation>対象期間</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>評価の間隔</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>リソース</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>Fired</source>
        <translation>発生数</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>監視</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>テナント</translation>
    </message>
</context>
<context>
    <name>monitoring::Tile</name>
    <message>
        <source>one table, one pass, bounded by time; small result</source>
        <translation>1 テーブル、1 回の走査、期間を限定、結果は小さい</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>要求数</translation>
    </message>
    <message>
        <source>Failed requests</source>
        <translation>失敗した要求数</translation>
    </message>
    <message>
        <source>Failed share</source>
        <translation>失敗した割合</translation>
    </message>
    <message>
        <source>Median answer time</source>
        <translation>応答時間の中央値</translation>
    </message>
    <message>
        <source>Answer time p95</source>
        <translation>応答時間 p95</translation>
    </message>
    <message>
        <source>Answer time p99</source>
        <translation>応答時間 p99</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>ユーザー数</translation>
    </message>
    <message>
        <source>Requests a minute</source>
        <translation>1 分あたりの要求数</translation>
    </message>
    <message>
        <source>the resource log of many services: provider and category come before the JSON</source>
        <translation>多数のサービスのリソース ログ: プロバイダーとカテゴリを JSON より先に絞り込む</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>呼び出し数</translation>
    </message>
    <message>
        <source>as calls-by-deployment</source>
        <translation>calls-by-deployment と同じ</translation>
    </message>
    <message>
        <source>Mean time</source>
        <translation>平均時間</translation>
    </message>
    <message>
        <source>Time p95</source>
        <translation>時間 p95</translation>
    </message>
    <message>
        <source>as calls-by-deployment; parsed once</source>
        <translation>calls-by-deployment と同じ、解析は 1 回</translation>
    </message>
    <message>
        <source>Failed calls</source>
        <translation>失敗した呼び出し数</translation>
    </message>
    <message>
        <source>requests joined with the token sums of their traces</source>
        <translation>要求を、そのトレースのトークン数の合計と結合</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン数</translation>
    </message>
    <message>
        <source>Estimated cost</source>
        <translation>推定コスト</translation>
    </message>
    <message>
        <source>two windows of one column pair, joined on the bin</source>
        <translation>1 組の列を 2 つの期間で取得し、ビンで結合</translation>
    </message>
    <message>
        <source>Requests a week before</source>
        <translation>1 週間前の要求数</translation>
    </message>
    <message>
        <source>Answer time p95 a week before</source>
        <translation>1 週間前の応答時間 p95</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変化率</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p90</source>
        <translation>p90</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>one table, one pass, bounded by time; small result; rows = bins x size classes</source>
        <translation>1 テーブル、1 回の走査、期間を限定、結果は小さい、行数 = ビン数 x サイズ区分数</translation>
    </message>
    <message>
        <source>Answer time up to</source>
        <translation>応答時間 (上限)</translation>
    </message>
    <message>
        <source>one table over a longer window: 7 x 24 groups</source>
        <translation>より長い期間の 1 テーブル: 7 x 24 グループ</translation>
    </message>
    <message>
        <source>hours are UTC; weekday 0 is Sunday</source>
        <translation>時刻は UTC、曜日 0 は日曜日</translation>
    </message>
    <message>
        <source>one table, streaming rows only</source>
        <translation>1 テーブル、ストリーミングの行のみ</translation>
    </message>
    <message>
        <source>Streamed calls</source>
        <translation>ストリーミングの呼び出し数</translation>
    </message>
    <message>
        <source>Time to first token up to</source>
        <translation>最初のトークンまでの時間 (上限)</translation>
    </message>
    <message>
        <source>Time to first token p95</source>
        <translation>最初のトークンまでの時間 p95</translation>
    </message>
    <message>
        <source>Time to first token p50</source>
        <translation>最初のトークンまでの時間 p50</translation>
    </message>
    <message>
        <source>Time between tokens up to</source>
        <translation>トークン間の時間 (上限)</translation>
    </message>
    <message>
        <source>one table</source>
        <translation>1 テーブル</translation>
    </message>
    <message>
        <source>Time of a call up to</source>
        <translation>呼び出しの時間 (上限)</translation>
    </message>
    <message>
        <source>one table; a thousand calls by the order of their random ids, the same ones each time</source>
        <translation>1 テーブル、ランダムな ID の順に 1,000 件の呼び出し (毎回同じもの)</translation>
    </message>
    <message>
        <source>Tokens written</source>
        <translation>出力トークン数</translation>
    </message>
    <message>
        <source>Time of the call</source>
        <translation>呼び出しの時間</translation>
    </message>
    <message>
        <source>Tokens read</source>
        <translation>入力トークン数</translation>
    </message>
    <message>
        <source>one table, a few groups</source>
        <translation>1 テーブル、少数のグループ</translation>
    </message>
    <message>
        <source>Time p50</source>
        <translation>時間 p50</translation>
    </message>
    <message>
        <source>Time a token</source>
        <translation>トークンあたりの時間</translation>
    </message>
    <message>
        <source>Tokens from</source>
        <translation>トークン数 (下限)</translation>
    </message>
    <message>
        <source>Tokens per second, median</source>
        <translation>1 秒あたりのトークン数、中央値</translation>
    </message>
    <message>
        <source>Tokens per second, slowest 5 %</source>
        <translation>1 秒あたりのトークン数、遅い側の 5%</translation>
    </message>
    <message>
        <source>Seconds together</source>
        <translation>合計秒数</translation>
    </message>
    <message>
        <source>one table, the model calls only</source>
        <translation>1 テーブル、モデル呼び出しのみ</translation>
    </message>
    <message>
        <source>requests reduced to 50 rows before the join</source>
        <translation>結合の前に要求を 50 行に絞り込む</translation>
    </message>
    <message>
        <source>Answer time</source>
        <translation>応答時間</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>one table; agent spans repeat the sums of their model calls and are left out</source>
        <translation>1 テーブル。エージェントのスパンはモデル呼び出しの合計と重複するため除外</translation>
    </message>
    <message>
        <source>Read, not cached</source>
        <translation>入力 (キャッシュなし)</translation>
    </message>
    <message>
        <source>Read from the cache</source>
        <translation>入力 (キャッシュ)</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>推論</translation>
    </message>
    <message>
        <source>one table; rows = bins x models</source>
        <translation>1 テーブル、行数 = ビン数 x モデル数</translation>
    </message>
    <message>
        <source>the resource log of usage, minute by minute: short windows</source>
        <translation>1 分ごとの使用状況のリソース ログ: 短い期間向き</translation>
    </message>
    <message>
        <source>Tokens a minute</source>
        <translation>1 分あたりのトークン数</translation>
    </message>
    <message>
        <source>Calls a minute</source>
        <translation>1 分あたりの呼び出し数</translation>
    </message>
    <message>
        <source>Share of the limit</source>
        <translation>上限に対する割合</translation>
    </message>
    <message>
        <source>Tokens read a call</source>
        <translation>呼び出しあたりの入力トークン数</translation>
    </message>
    <message>
        <source>Tokens written a call</source>
        <translation>呼び出しあたりの出力トークン数</translation>
    </message>
    <message>
        <source>Cached share</source>
        <translation>キャッシュの割合</translation>
    </message>
    <message>
        <source>two tables joined on CorrelationId, both bounded; the model side is reduced first</source>
        <translation>2 テーブルを CorrelationId で結合、どちらも範囲を限定、モデル側を先に絞り込む</translation>
    </message>
    <message>
        <source>Throttled calls</source>
        <translation>レート制限された呼び出し数</translation>
    </message>
    <message>
        <source>Time of the backend p95</source>
        <translation>バックエンドの時間 p95</translation>
    </message>
    <message>
        <source>Streamed share</source>
        <translation>ストリーミングの割合</translation>
    </message>
    <message>
        <source>one table joined with the price list of this computer (USD for a million tokens)</source>
        <translation>1 テーブルを、このコンピューターの価格表 (100 万トークンあたりの USD) と結合</translation>
    </message>
    <message>
        <source>28 days of one table, grouped by day</source>
        <translation>1 テーブルの 28 日分を日ごとに集計</translation>
    </message>
    <message>
        <source>Estimated cost a day</source>
        <translation>1 日あたりの推定コスト</translation>
    </message>
    <message>
        <source>Tokens without a price</source>
        <translation>価格のないトークン数</translation>
    </message>
    <message>
        <source>requests joined with the costs of their traces</source>
        <translation>要求を、そのトレースのコストと結合</translation>
    </message>
    <message>
        <source>Sampled requests</source>
        <translation>サンプリングされた要求数</translation>
    </message>
    <message>
        <source>two tables joined on CorrelationId, both bounded, then the price list</source>
        <translation>2 テーブルを CorrelationId で結合、どちらも範囲を限定、その後に価格表</translation>
    </message>
    <message>
        <source>the gateway does not say which tokens were cached: an upper bound</source>
        <translation>ゲートウェイはキャッシュされたトークンを報告しないため、上限値</translation>
    </message>
    <message>
        <source>one table, model calls that name their prompt</source>
        <translation>1 テーブル、プロンプトの名前があるモデル呼び出し</translation>
    </message>
    <message>
        <source>Cut-off answers</source>
        <translation>途中で切れた回答数</translation>
    </message>
    <message>
        <source>Cost of 1,000 calls</source>
        <translation>1,000 回の呼び出しのコスト</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>例外数</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>操作数</translation>
    </message>
    <message>
        <source>one table and the exceptions of the same window; regular expressions only where there is an exception</source>
        <translation>1 テーブルと同じ期間の例外。正規表現は例外がある場合のみ</translation>
    </message>
    <message>
        <source>Share of all model calls</source>
        <translation>全モデル呼び出しに対する割合</translation>
    </message>
    <message>
        <source>Model calls</source>
        <translation>モデル呼び出し数</translation>
    </message>
    <message>
        <source>Calls answered 429</source>
        <translation>429 で応答された呼び出し数</translation>
    </message>
    <message>
        <source>the resource log and the failed model calls, each reduced before they are put together</source>
        <translation>リソース ログと失敗したモデル呼び出し。それぞれ絞り込んでから統合</translation>
    </message>
    <message>
        <source>Answered by the endpoint</source>
        <translation>エンドポイントが応答した数</translation>
    </message>
    <message>
        <source>Seen by the application</source>
        <translation>アプリケーションから見えた数</translation>
    </message>
    <message>
        <source>the resource log counts every caller of the deployments, the other lines this application alone</source>
        <translation>リソース ログはデプロイのすべての呼び出し元を数え、ほかの線はこのアプリケーションだけを数える</translation>
    </message>
    <message>
        <source>Answers that ask for another try</source>
        <translation>再試行を求める応答数</translation>
    </message>
    <message>
        <source>Calls given up</source>
        <translation>断念した呼び出し数</translation>
    </message>
    <message>
        <source>Tries beyond the first, as clients tell</source>
        <translation>2 回目以降の試行数 (クライアントの報告)</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>試行数</translation>
    </message>
    <message>
        <source>exceptions only; regular expressions on a few rows</source>
        <translation>例外のみ、少数の行に正規表現</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>ブロック数</translation>
    </message>
    <message>
        <source>model calls joined with the exceptions of the same window; notes of the application beside them</source>
        <translation>モデル呼び出しを同じ期間の例外と結合し、アプリケーションの記録を併用</translation>
    </message>
    <message>
        <source>one table; the attribute is a JSON array in text</source>
        <translation>1 テーブル、属性はテキスト形式の JSON 配列</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答数</translation>
    </message>
    <message>
        <source>four tables, each reduced to its failing rows first</source>
        <translation>4 テーブル、それぞれ先に失敗した行に絞り込む</translation>
    </message>
    <message>
        <source>Refusals</source>
        <translation>拒否数</translation>
    </message>
    <message>
        <source>one table; calls of the search service stand in only where no retrieval span is written, so that nothing counts twice</source>
        <translation>1 テーブル。検索のスパンが記録されていない場合のみ、検索サービスの呼び出しで代用し、二重に数えない</translation>
    </message>
    <message>
        <source>Retrievals</source>
        <translation>検索数</translation>
    </message>
    <message>
        <source>Failed retrievals</source>
        <translation>失敗した検索数</translation>
    </message>
    <message>
        <source>Share without a document</source>
        <translation>ドキュメントなしの割合</translation>
    </message>
    <message>
        <source>Without a document</source>
        <translation>ドキュメントなし</translation>
    </message>
    <message>
        <source>Documents each</source>
        <translation>1 回あたりのドキュメント数</translation>
    </message>
    <message>
        <source>p10</source>
        <translation>p10</translation>
    </message>
    <message>
        <source>Score from</source>
        <translation>スコア (下限)</translation>
    </message>
    <message>
        <source>the resource log filtered to one provider and operation</source>
        <translation>1 つのプロバイダーと操作に絞り込んだリソース ログ</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>クエリ数</translation>
    </message>
    <message>
        <source>Throttled queries</source>
        <translation>レート制限されたクエリ数</translation>
    </message>
    <message>
        <source>Failed queries</source>
        <translation>失敗したクエリ数</translation>
    </message>
    <message>
        <source>as search-health</source>
        <translation>search-health と同じ</translation>
    </message>
    <message>
        <source>Throttled share</source>
        <translation>レート制限された割合</translation>
    </message>
    <message>
        <source>as search-health; take bounds the result</source>
        <translation>search-health と同じ、take で結果を制限</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>回数</translation>
    </message>
    <message>
        <source>custom events only</source>
        <translation>カスタム イベントのみ</translation>
    </message>
    <message>
        <source>Failed evaluations</source>
        <translation>不合格の評価数</translation>
    </message>
    <message>
        <source>Evaluations</source>
        <translation>評価数</translation>
    </message>
    <message>
        <source>Mean score</source>
        <translation>平均スコア</translation>
    </message>
    <message>
        <source>Score p10</source>
        <translation>スコア p10</translation>
    </message>
    <message>
        <source>custom events only, then top</source>
        <translation>カスタム イベントのみ、その後に top</translation>
    </message>
    <message>
        <source>Lowest score</source>
        <translation>最低スコア</translation>
    </message>
    <message>
        <source>Thumbs up</source>
        <translation>高評価</translation>
    </message>
    <message>
        <source>Thumbs down</source>
        <translation>低評価</translation>
    </message>
    <message>
        <source>one table twice: runs, then the token sums of the same traces</source>
        <translation>1 テーブルを 2 回: 実行と、同じトレースのトークン数の合計</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>実行数</translation>
    </message>
    <message>
        <source>Failed runs</source>
        <translation>失敗した実行数</translation>
    </message>
    <message>
        <source>Success share</source>
        <translation>成功した割合</translation>
    </message>
    <message>
        <source>Model calls a run</source>
        <translation>実行あたりのモデル呼び出し数</translation>
    </message>
    <message>
        <source>Tokens of a run p95</source>
        <translation>実行のトークン数 p95</translation>
    </message>
    <message>
        <source>one table grouped by trace: many groups, so short windows</source>
        <translation>1 テーブルをトレースごとに集計: グループが多いため短い期間向き</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>ステップ数</translation>
    </message>
    <message>
        <source>Tool calls</source>
        <translation>ツール呼び出し数</translation>
    </message>
    <message>
        <source>Calls of each tool</source>
        <translation>ツールごとの呼び出し数</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>所要時間 (分)</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>セッション数</translation>
    </message>
    <message>
        <source>Failures of the flow (424)</source>
        <translation>フローの失敗数 (424)</translation>
    </message>
    <message>
        <source>Throttled requests</source>
        <translation>レート制限された要求数</translation>
    </message>
    <message>
        <source>Time-outs</source>
        <translation>タイムアウト数</translation>
    </message>
    <message>
        <source>Delay by throttling</source>
        <translation>レート制限による遅延</translation>
    </message>
    <message>
        <source>Requests by key</source>
        <translation>キーによる要求数</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>可用性</translation>
    </message>
    <message>
        <source>Served requests</source>
        <translation>処理された要求数</translation>
    </message>
    <message>
        <source>two small tables</source>
        <translation>小さな 2 テーブル</translation>
    </message>
    <message>
        <source>metrics that the runtime sums up beforehand</source>
        <translation>ランタイムが事前に集計するメトリック</translation>
    </message>
    <message>
        <source>activity log, one provider filter</source>
        <translation>アクティビティ ログ、1 つのプロバイダーで絞り込み</translation>
    </message>
    <message>
        <source>four tables, each filtered to one operation</source>
        <translation>4 テーブル、それぞれ 1 つの操作に絞り込み</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>After</source>
        <translation>開始からの時間</translation>
    </message>
    <message>
        <source>make-series fills the empty bins with zero</source>
        <translation>make-series が空のビンをゼロで補完</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>スパン数</translation>
    </message>
    <message>
        <source>Kept by sampling</source>
        <translation>サンプリングで残った割合</translation>
    </message>
    <message>
        <source>Without a model</source>
        <translation>モデルなし</translation>
    </message>
    <message>
        <source>Without tokens</source>
        <translation>トークンなし</translation>
    </message>
    <message>
        <source>Without a parent</source>
        <translation>親なし</translation>
    </message>
    <message>
        <source>Failures without a type</source>
        <translation>種類のない失敗数</translation>
    </message>
    <message>
        <source>Without a prompt version</source>
        <translation>プロンプトのバージョンなし</translation>
    </message>
    <message>
        <source>With content</source>
        <translation>コンテンツあり</translation>
    </message>
    <message>
        <source>Usage is tiny</source>
        <translation>Usage はごく小さい</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>on demand only: regular expressions over message text; needs content capture to be on</source>
        <translation>オンデマンドのみ: メッセージ本文に対する正規表現。コンテンツ キャプチャがオンである必要がある</translation>
    </message>
    <message>
        <source>With an e-mail address</source>
        <translation>メール アドレスあり</translation>
    </message>
    <message>
        <source>With a card number</source>
        <translation>カード番号あり</translation>
    </message>
    <message>
        <source>With a phone number</source>
        <translation>電話番号あり</translation>
    </message>
    <message>
        <source>Spans with content</source>
        <translation>コンテンツのあるスパン数</translation>
    </message>
    <message>
        <source>five-minute evaluation: one table, one row</source>
        <translation>5 分ごとの評価: 1 テーブル、1 行</translation>
    </message>
    <message>
        <source>as throttling, 15 minutes</source>
        <translation>throttling と同じ、15 分間</translation>
    </message>
    <message>
        <source>exceptions of 15 minutes</source>
        <translation>15 分間の例外</translation>
    </message>
    <message>
        <source>the reply lists every category, so that only filtered: true proves an attack</source>
        <translation>応答はすべてのカテゴリを列挙するため、filtered: true だけが攻撃の証拠になる</translation>
    </message>
    <message>
        <source>one hour of one table</source>
        <translation>1 テーブルの 1 時間分</translation>
    </message>
    <message>
        <source>platform metrics: free, a minute old</source>
        <translation>プラットフォーム メトリック: 無料、1 分前のデータ</translation>
    </message>
    <message>
        <source>an average: platform metrics have no percentiles</source>
        <translation>平均値: プラットフォーム メトリックにはパーセンタイルがない</translation>
    </message>
    <message>
        <source>Mean time to response</source>
        <translation>応答までの平均時間</translation>
    </message>
    <message>
        <source>Mean time between tokens</source>
        <translation>トークン間の平均時間</translation>
    </message>
    <message>
        <source>Mean time to first token</source>
        <translation>最初のトークンまでの平均時間</translation>
    </message>
    <message>
        <source>Mean time to last byte</source>
        <translation>最後のバイトまでの平均時間</translation>
    </message>
    <message>
        <source>provisioned deployments only; diagnostic settings cannot export it</source>
        <translation>プロビジョニング済みのデプロイのみ、診断設定ではエクスポート不可</translation>
    </message>
    <message>
        <source>Cache match rate</source>
        <translation>キャッシュ一致率</translation>
    </message>
    <message>
        <source>Utilisation</source>
        <translation>使用率</translation>
    </message>
    <message>
        <source>Blocked calls</source>
        <translation>ブロックされた呼び出し数</translation>
    </message>
    <message>
        <source>Calls with a finding</source>
        <translation>検出のあった呼び出し数</translation>
    </message>
    <message>
        <source>the denominator of what is blocked and found</source>
        <translation>ブロック数と検出数の分母</translation>
    </message>
    <message>
        <source>Checked calls</source>
        <translation>検査した呼び出し数</translation>
    </message>
    <message>
        <source>Mean latency</source>
        <translation>平均待機時間</translation>
    </message>
    <message>
        <source>Queries per second</source>
        <translation>1 秒あたりのクエリ数</translation>
    </message>
    <message>
        <source>Latency p95</source>
        <translation>待機時間 p95</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>プロセッサ</translation>
    </message>
    <message>
        <source>429 and spilled requests apart: what spilled over was served elsewhere</source>
        <translation>429 とスピルオーバーした要求は別に集計: あふれた要求には別の場所で応答済み</translation>
    </message>
    <message>
        <source>Mean tokens per second</source>
        <translation>1 秒あたりの平均トークン数</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>the activity log of the subscription: free, kept for 90 days</source>
        <translation>サブスクリプションのアクティビティ ログ: 無料、90 日間保持</translation>
    </message>
    <message>
        <source>Health now: traffic, errors, latency</source>
        <translation>現在の正常性: トラフィック、エラー、待機時間</translation>
    </message>
    <message>
        <source>Time to first token in this window</source>
        <translation>この期間の最初のトークンまでの時間</translation>
    </message>
    <message>
        <source>Is the system healthy in this window?</source>
        <translation>この期間、システムは正常ですか?</translation>
    </message>
    <message>
        <source>Requests and failures over time</source>
        <translation>要求と失敗の推移</translation>
    </message>
    <message>
        <source>When did traffic or failures change?</source>
        <translation>トラフィックや失敗が変化したのはいつですか?</translation>
    </message>
    <message>
        <source>Requests by result code</source>
        <translation>結果コード別の要求</translation>
    </message>
    <message>
        <source>Which codes do callers get, and when?</source>
        <translation>呼び出し元にはいつ、どのコードが返されていますか?</translation>
    </message>
    <message>
        <source>Model calls by deployment</source>
        <translation>デプロイ別のモデル呼び出し</translation>
    </message>
    <message>
        <source>Which deployment carries the load?</source>
        <translation>負荷を担っているのはどのデプロイですか?</translation>
    </message>
    <message>
        <source>Model calls by status and deployment</source>
        <translation>状態とデプロイ別のモデル呼び出し</translation>
    </message>
    <message>
        <source>What do the model endpoints answer, where and when?</source>
        <translation>モデル エンドポイントは、どこで、いつ、何を返していますか?</translation>
    </message>
    <message>
        <source>Model endpoints: answers by class</source>
        <translation>モデル エンドポイント: クラス別の応答</translation>
    </message>
    <message>
        <source>Which classes of answers do the model endpoints give?</source>
        <translation>モデル エンドポイントはどのクラスの応答を返していますか?</translation>
    </message>
    <message>
        <source>Model callers: identity or key?</source>
        <translation>モデルの呼び出し元: ID かキーか?</translation>
    </message>
    <message>
        <source>Who calls the models, and does anyone still use keys?</source>
        <translation>誰がモデルを呼び出していますか? キーをまだ使っている人はいますか?</translation>
    </message>
    <message>
        <source>Use by user</source>
        <translation>ユーザー別の使用状況</translation>
    </message>
    <message>
        <source>Who uses the most tokens, and who is served badly?</source>
        <translation>トークンを最も多く使っているのは誰ですか? 十分な応答を得られていないのは誰ですか?</translation>
    </message>
    <message>
        <source>Use by customer tenant</source>
        <translation>顧客テナント別の使用状況</translation>
    </message>
    <message>
        <source>Which customer tenant uses and pays how much, and who is served badly?</source>
        <translation>どの顧客テナントの使用量とコストがどれくらいですか? 十分な応答を得られていないのはどこですか?</translation>
    </message>
    <message>
        <source>This window against the same window last week</source>
        <translation>この期間と先週の同じ期間の比較</translation>
    </message>
    <message>
        <source>Is today unusual?</source>
        <translation>今日はいつもと違いますか?</translation>
    </message>
    <message>
        <source>Answer time p50 to p99</source>
        <translation>応答時間 p50～p99</translation>
    </message>
    <message>
        <source>Is the answer time within the objective?</source>
        <translation>応答時間は目標以内ですか?</translation>
    </message>
    <message>
        <source>Answer time as a heat map</source>
        <translation>応答時間のヒート マップ</translation>
    </message>
    <message>
        <source>Is there one speed or several, and when?</source>
        <translation>速さは一様ですか? 複数に分かれるなら、それはいつですか?</translation>
    </message>
    <message>
        <source>Answer time by weekday and hour</source>
        <translation>曜日と時刻別の応答時間</translation>
    </message>
    <message>
        <source>At which hours of the week is it slow?</source>
        <translation>1 週間のうち、遅いのはどの時間帯ですか?</translation>
    </message>
    <message>
        <source>Time to first token p50 to p99</source>
        <translation>最初のトークンまでの時間 p50～p99</translation>
    </message>
    <message>
        <source>How long until the user sees something?</source>
        <translation>ユーザーに何か表示されるまでに、どれくらいかかりますか?</translation>
    </message>
    <message>
        <source>Time to first token as a heat map</source>
        <translation>最初のトークンまでの時間のヒート マップ</translation>
    </message>
    <message>
        <source>Is the first token always as quick?</source>
        <translation>最初のトークンはいつも同じ速さで届きますか?</translation>
    </message>
    <message>
        <source>Time to first token p95 by model</source>
        <translation>モデル別の最初のトークンまでの時間 p95</translation>
    </message>
    <message>
        <source>Which model keeps people waiting?</source>
        <translation>待たされるのはどのモデルですか?</translation>
    </message>
    <message>
        <source>Time between tokens p50 to p99</source>
        <translation>トークン間の時間 p50～p99</translation>
    </message>
    <message>
        <source>How steadily do answers flow?</source>
        <translation>回答はどれくらい安定して流れていますか?</translation>
    </message>
    <message>
        <source>Time between tokens as a heat map</source>
        <translation>トークン間の時間のヒート マップ</translation>
    </message>
    <message>
        <source>Do answers flow at one pace?</source>
        <translation>回答は一定の速さで流れていますか?</translation>
    </message>
    <message>
        <source>Whole model call p50 to p99</source>
        <translation>モデル呼び出し全体の時間 p50～p99</translation>
    </message>
    <message>
        <source>How long does the model take for a whole answer?</source>
        <translation>モデルが回答全体を返すまでに、どれくらいかかりますか?</translation>
    </message>
    <message>
        <source>Whole model call as a heat map</source>
        <translation>モデル呼び出し全体の時間のヒート マップ</translation>
    </message>
    <message>
        <source>Are there slow answers among the quick ones?</source>
        <translation>速い回答の中に遅い回答が混ざっていますか?</translation>
    </message>
    <message>
        <source>Time against tokens written</source>
        <translation>時間と出力トークン数</translation>
    </message>
    <message>
        <source>Is it slow because it writes more?</source>
        <translation>遅いのは、書く量が多いためですか?</translation>
    </message>
    <message>
        <source>Time by length of the answer</source>
        <translation>回答の長さ別の時間</translation>
    </message>
    <message>
        <source>How much time does each length of answer take?</source>
        <translation>回答の長さごとに、どれくらい時間がかかりますか?</translation>
    </message>
    <message>
        <source>Tokens per second by model</source>
        <translation>モデル別の 1 秒あたりのトークン数</translation>
    </message>
    <message>
        <source>How quickly does each model write?</source>
        <translation>各モデルはどれくらいの速さで書いていますか?</translation>
    </message>
    <message>
        <source>Where the time goes: downstream calls</source>
        <translation>時間の内訳: 下流の呼び出し</translation>
    </message>
    <message>
        <source>Which downstream service is slow or failing?</source>
        <translation>遅い、または失敗している下流のサービスはどれですか?</translation>
    </message>
    <message>
        <source>Model calls: volume, latency, tokens, errors</source>
        <translation>モデル呼び出し: 件数、待機時間、トークン、エラー</translation>
    </message>
    <message>
        <source>How does each model behave?</source>
        <translation>各モデルはどのように動作していますか?</translation>
    </message>
    <message>
        <source>Slowest requests with their token bill</source>
        <translation>最も遅い要求とそのトークン使用量</translation>
    </message>
    <message>
        <source>Which requests were slowest, and was it the model?</source>
        <translation>最も遅かった要求はどれですか? 原因はモデルですか?</translation>
    </message>
    <message>
        <source>Tokens by kind</source>
        <translation>種類別のトークン</translation>
    </message>
    <message>
        <source>How do tokens read, cached, written and thought develop?</source>
        <translation>入力、キャッシュ、出力、推論のトークンはどう推移していますか?</translation>
    </message>
    <message>
        <source>Tokens by model</source>
        <translation>モデル別のトークン</translation>
    </message>
    <message>
        <source>Which model uses the tokens?</source>
        <translation>トークンを使っているのはどのモデルですか?</translation>
    </message>
    <message>
        <source>Tokens a minute against the limit</source>
        <translation>1 分あたりのトークン数と上限</translation>
    </message>
    <message>
        <source>How close does each deployment come to its limit?</source>
        <translation>各デプロイは上限にどれくらい近づいていますか?</translation>
    </message>
    <message>
        <source>Tokens a call</source>
        <translation>呼び出し 1 回あたりのトークン数</translation>
    </message>
    <message>
        <source>Do prompts or answers grow?</source>
        <translation>プロンプトや回答は長くなっていますか?</translation>
    </message>
    <message>
        <source>Prompt cache share</source>
        <translation>プロンプト キャッシュの割合</translation>
    </message>
    <message>
        <source>How many of the tokens read come from the cache?</source>
        <translation>入力トークンのうち、どれくらいがキャッシュから読み込まれていますか?</translation>
    </message>
    <message>
        <source>Tokens by team or app (gateway)</source>
        <translation>チームまたはアプリ別のトークン (ゲートウェイ)</translation>
    </message>
    <message>
        <source>Which team or app uses the tokens?</source>
        <translation>トークンを使っているのはどのチームまたはアプリですか?</translation>
    </message>
    <message>
        <source>Estimated cost by model</source>
        <translation>モデル別の推定コスト</translation>
    </message>
    <message>
        <source>What does it cost, minute by minute, and which model drives it?</source>
        <translation>コストは 1 分ごとにいくらですか? コストを押し上げているのはどのモデルですか?</translation>
    </message>
    <message>
        <source>Cost a day with forecast and budget</source>
        <translation>1 日あたりのコストと予測、予算</translation>
    </message>
    <message>
        <source>Does the month stay within the budget?</source>
        <translation>今月は予算内に収まりますか?</translation>
    </message>
    <message>
        <source>Estimated cost by customer tenant</source>
        <translation>顧客テナント別の推定コスト</translation>
    </message>
    <message>
        <source>Which customer tenant costs the most?</source>
        <translation>コストが最も多いのはどの顧客テナントですか?</translation>
    </message>
    <message>
        <source>Estimated cost by team or app (gateway)</source>
        <translation>チームまたはアプリ別の推定コスト (ゲートウェイ)</translation>
    </message>
    <message>
        <source>What is each team or app to be charged?</source>
        <translation>各チームやアプリにいくら請求すべきですか?</translation>
    </message>
    <message>
        <source>Prompt versions compared</source>
        <translation>プロンプトのバージョンの比較</translation>
    </message>
    <message>
        <source>Which version of a prompt is slower, dearer, or fails more?</source>
        <translation>どのバージョンのプロンプトが、遅い、コストが高い、または失敗が多いですか?</translation>
    </message>
    <message>
        <source>Model time p95 by prompt version</source>
        <translation>プロンプトのバージョン別のモデル時間 p95</translation>
    </message>
    <message>
        <source>Did a prompt version make it slower?</source>
        <translation>プロンプトのバージョンによって遅くなりましたか?</translation>
    </message>
    <message>
        <source>Failing operations</source>
        <translation>失敗している操作</translation>
    </message>
    <message>
        <source>Which operation fails, with which code, for how many users?</source>
        <translation>どの操作が、どのコードで、何人のユーザーに対して失敗していますか?</translation>
    </message>
    <message>
        <source>Top exceptions</source>
        <translation>上位の例外</translation>
    </message>
    <message>
        <source>Which problem produces the errors?</source>
        <translation>エラーの原因となっている問題はどれですか?</translation>
    </message>
    <message>
        <source>Responsible-AI and reliability failure modes</source>
        <translation>責任ある AI と信頼性の障害モード</translation>
    </message>
    <message>
        <source>Which failure modes happen, how often, in which share of model calls?</source>
        <translation>どの障害モードが、どれくらいの頻度で、モデル呼び出しのどの割合で発生していますか?</translation>
    </message>
    <message>
        <source>429 by deployment</source>
        <translation>デプロイ別の 429</translation>
    </message>
    <message>
        <source>Where and when are we throttled?</source>
        <translation>どこで、いつレート制限を受けていますか?</translation>
    </message>
    <message>
        <source>429: answered by the endpoint, seen by the application</source>
        <translation>429: エンドポイントが返した数とアプリケーションに届いた数</translation>
    </message>
    <message>
        <source>How many 429 reach the application after its retries?</source>
        <translation>再試行後もアプリケーションに届く 429 は何件ですか?</translation>
    </message>
    <message>
        <source>Retries and what they saved</source>
        <translation>再試行とその効果</translation>
    </message>
    <message>
        <source>How often is a call tried again, and how often in vain?</source>
        <translation>呼び出しはどれくらい再試行され、無駄に終わるのはどれくらいですか?</translation>
    </message>
    <message>
        <source>Gateway calls by backend</source>
        <translation>バックエンド別のゲートウェイ呼び出し</translation>
    </message>
    <message>
        <source>Does the gateway move calls to another backend?</source>
        <translation>ゲートウェイは呼び出しを別のバックエンドに移していますか?</translation>
    </message>
    <message>
        <source>Content-filter blocks by category</source>
        <translation>カテゴリ別のコンテンツ フィルターによるブロック</translation>
    </message>
    <message>
        <source>Which harm category or attack type triggers the filter?</source>
        <translation>フィルターに該当したのは、どの有害カテゴリまたは攻撃の種類ですか?</translation>
    </message>
    <message>
        <source>Content-filter outcomes over time</source>
        <translation>コンテンツ フィルターの結果の推移</translation>
    </message>
    <message>
        <source>What does the filter block or note, before and after the model?</source>
        <translation>モデルの前後で、フィルターは何をブロックまたは記録していますか?</translation>
    </message>
    <message>
        <source>Finish reasons over time</source>
        <translation>終了理由の推移</translation>
    </message>
    <message>
        <source>Are answers cut off, filtered, or ended by tool calls?</source>
        <translation>回答は打ち切り、フィルター、ツール呼び出しのいずれかで終わっていますか?</translation>
    </message>
    <message>
        <source>Who is refused where</source>
        <translation>誰がどこで拒否されているか</translation>
    </message>
    <message>
        <source>Who is refused: at the web app, at sign-in, at the endpoint, at the model?</source>
        <translation>拒否されているのは誰ですか? Web アプリ、サインイン、エンドポイント、モデルのどこで拒否されていますか?</translation>
    </message>
    <message>
        <source>Retrieval time p50 to p99</source>
        <translation>検索時間 p50～p99</translation>
    </message>
    <message>
        <source>How long does retrieval take?</source>
        <translation>検索にどれくらい時間がかかりますか?</translation>
    </message>
    <message>
        <source>Retrievals without a document</source>
        <translation>ドキュメントが見つからない検索</translation>
    </message>
    <message>
        <source>Which share of retrievals finds nothing?</source>
        <translation>何も見つからない検索の割合はどれくらいですか?</translation>
    </message>
    <message>
        <source>Best score of a retrieval p10 to p90</source>
        <translation>検索の最高スコア p10～p90</translation>
    </message>
    <message>
        <source>Do the best documents fit less well than before?</source>
        <translation>最も適合するドキュメントの適合度は、以前より下がっていますか?</translation>
    </message>
    <message>
        <source>Distribution of the best scores</source>
        <translation>最高スコアの分布</translation>
    </message>
    <message>
        <source>How are the scores of the best documents distributed?</source>
        <translation>最も適合するドキュメントのスコアは、どのように分布していますか?</translation>
    </message>
    <message>
        <source>AI Search queries: latency, errors, empty results</source>
        <translation>AI Search クエリ: 待機時間、エラー、空の結果</translation>
    </message>
    <message>
        <source>Does retrieval work, per index?</source>
        <translation>インデックスごとに見て、検索は機能していますか?</translation>
    </message>
    <message>
        <source>Throttled searches</source>
        <translation>レート制限された検索</translation>
    </message>
    <message>
        <source>When does the search service refuse queries?</source>
        <translation>検索サービスがクエリを拒否するのはいつですか?</translation>
    </message>
    <message>
        <source>Questions that found nothing</source>
        <translation>何も見つからなかった質問</translation>
    </message>
    <message>
        <source>Which searches return no document?</source>
        <translation>ドキュメントを返さない検索はどれですか?</translation>
    </message>
    <message>
        <source>Evaluation scores by version</source>
        <translation>バージョン別の評価スコア</translation>
    </message>
    <message>
        <source>Is answer quality stable, per evaluator and version?</source>
        <translation>評価子とバージョンごとに見て、回答の品質は安定していますか?</translation>
    </message>
    <message>
        <source>Evaluation scores over time</source>
        <translation>評価スコアの推移</translation>
    </message>
    <message>
        <source>When did answer quality change?</source>
        <translation>回答の品質が変わったのはいつですか?</translation>
    </message>
    <message>
        <source>Conversations with failed evaluations</source>
        <translation>評価に失敗した会話</translation>
    </message>
    <message>
        <source>Which conversations should a person look at?</source>
        <translation>人が確認すべき会話はどれですか?</translation>
    </message>
    <message>
        <source>Thumbs up and down</source>
        <translation>高評価と低評価</translation>
    </message>
    <message>
        <source>What do people think of the answers?</source>
        <translation>利用者は回答をどう評価していますか?</translation>
    </message>
    <message>
        <source>Agent runs: success, latency, tokens</source>
        <translation>エージェントの実行: 成功、待機時間、トークン</translation>
    </message>
    <message>
        <source>How do the agents behave?</source>
        <translation>エージェントはどのように動作していますか?</translation>
    </message>
    <message>
        <source>Tool calls: volume, failures, latency</source>
        <translation>ツール呼び出し: 件数、失敗、待機時間</translation>
    </message>
    <message>
        <source>Which tool fails or is slow?</source>
        <translation>失敗している、または遅いツールはどれですか?</translation>
    </message>
    <message>
        <source>Runaway traces</source>
        <translation>暴走したトレース</translation>
    </message>
    <message>
        <source>Is an agent looping or burning tokens?</source>
        <translation>エージェントがループしたり、トークンを浪費したりしていますか?</translation>
    </message>
    <message>
        <source>MCP tool use through the gateway</source>
        <translation>ゲートウェイ経由の MCP ツールの使用</translation>
    </message>
    <message>
        <source>Which MCP servers and tools are called, by whom, with what errors?</source>
        <translation>どの MCP サーバーとツールを誰が呼び出し、どのようなエラーが出ていますか?</translation>
    </message>
    <message>
        <source>Online endpoint traffic by deployment</source>
        <translation>デプロイ別のオンライン エンドポイントのトラフィック</translation>
    </message>
    <message>
        <source>Do the flow deployments answer, and how fast?</source>
        <translation>フローのデプロイは応答していますか? 速さはどれくらいですか?</translation>
    </message>
    <message>
        <source>Online endpoint availability</source>
        <translation>オンライン エンドポイントの可用性</translation>
    </message>
    <message>
        <source>Which share of requests does the endpoint serve?</source>
        <translation>エンドポイントが処理できている要求の割合はどれくらいですか?</translation>
    </message>
    <message>
        <source>Container restarts and errors of the endpoint</source>
        <translation>エンドポイントのコンテナーの再起動とエラー</translation>
    </message>
    <message>
        <source>Did the inference container fail or restart?</source>
        <translation>推論コンテナーの失敗や再起動がありましたか?</translation>
    </message>
    <message>
        <source>Prompt-flow nodes: latency, errors and tokens</source>
        <translation>プロンプト フローのノード: 待機時間、エラー、トークン</translation>
    </message>
    <message>
        <source>Which node of the flow is slow, failing or expensive?</source>
        <translation>遅い、失敗している、またはコストの高いフローのノードはどれですか?</translation>
    </message>
    <message>
        <source>Changes to the AI resources (workspace)</source>
        <translation>AI リソースの変更 (ワークスペース)</translation>
    </message>
    <message>
        <source>What changed just before it broke?</source>
        <translation>問題が起きる直前に何が変更されましたか?</translation>
    </message>
    <message>
        <source>One trace, step by step</source>
        <translation>1 つのトレースを段階ごとに表示</translation>
    </message>
    <message>
        <source>What happened in this operation?</source>
        <translation>この操作で何が起きましたか?</translation>
    </message>
    <message>
        <source>Telemetry gaps: times without a request</source>
        <translation>テレメトリの欠落: 要求のない時間</translation>
    </message>
    <message>
        <source>Did telemetry or traffic stop?</source>
        <translation>テレメトリまたはトラフィックが止まりましたか?</translation>
    </message>
    <message>
        <source>Telemetry quality by source</source>
        <translation>ソース別のテレメトリの品質</translation>
    </message>
    <message>
        <source>What does each source leave out?</source>
        <translation>各ソースに欠けているものは何ですか?</translation>
    </message>
    <message>
        <source>What the telemetry itself costs</source>
        <translation>テレメトリ自体のコスト</translation>
    </message>
    <message>
        <source>Which table fills the workspace?</source>
        <translation>ワークスペースの容量を占めているのはどのテーブルですか?</translation>
    </message>
    <message>
        <source>Personal data in captured prompts and answers</source>
        <translation>記録されたプロンプトと回答の個人データ</translation>
    </message>
    <message>
        <source>Do logged messages contain e-mail addresses, card or phone numbers?</source>
        <translation>記録されたメッセージに、メール アドレス、カード番号、電話番号が含まれていますか?</translation>
    </message>
    <message>
        <source>Requests and failures (Application Insights names)</source>
        <translation>要求と失敗 (Application Insights の名前)</translation>
    </message>
    <message>
        <source>The same as requests over time, asked of the component</source>
        <translation>要求の推移と同じ内容を、コンポーネントに対して照会したもの</translation>
    </message>
    <message>
        <source>Alert: request error rate</source>
        <translation>アラート: 要求のエラー率</translation>
    </message>
    <message>
        <source>Fires when a row comes back.</source>
        <translation>行が返された場合に発生します。</translation>
    </message>
    <message>
        <source>Alert: sustained throttling</source>
        <translation>アラート: レート制限の継続</translation>
    </message>
    <message>
        <source>Alert: attack attempts</source>
        <translation>アラート: 攻撃の試み</translation>
    </message>
    <message>
        <source>Alert: token burn against the hourly budget</source>
        <translation>アラート: 1 時間あたりの予算に対するトークンの消費</translation>
    </message>
    <message>
        <source>Model requests by status (metric)</source>
        <translation>状態別のモデル要求 (メトリック)</translation>
    </message>
    <message>
        <source>What do the deployments answer right now?</source>
        <translation>デプロイは今、何を返していますか?</translation>
    </message>
    <message>
        <source>Time to response (metric)</source>
        <translation>応答までの時間 (メトリック)</translation>
    </message>
    <message>
        <source>How long until the first byte, on average?</source>
        <translation>最初のバイトまで、平均でどれくらいかかりますか?</translation>
    </message>
    <message>
        <source>Time between tokens (metric)</source>
        <translation>トークン間の時間 (メトリック)</translation>
    </message>
    <message>
        <source>How steadily do answers flow, on average?</source>
        <translation>回答は平均でどれくらい安定して流れていますか?</translation>
    </message>
    <message>
        <source>Time to first token, normalised (metric)</source>
        <translation>正規化した最初のトークンまでの時間 (メトリック)</translation>
    </message>
    <message>
        <source>How long until the first token for each token read, on average?</source>
        <translation>最初のトークンまで、入力トークン 1 個あたり平均でどれくらいかかりますか?</translation>
    </message>
    <message>
        <source>Time to last byte (metric)</source>
        <translation>最後のバイトまでの時間 (メトリック)</translation>
    </message>
    <message>
        <source>How long does a whole answer take, on average?</source>
        <translation>回答全体に平均でどれくらいかかりますか?</translation>
    </message>
    <message>
        <source>Tokens read (metric)</source>
        <translation>入力トークン数 (メトリック)</translation>
    </message>
    <message>
        <source>Which deployment reads how many tokens?</source>
        <translation>どのデプロイが、どれくらいの入力トークンを処理していますか?</translation>
    </message>
    <message>
        <source>Tokens written (metric)</source>
        <translation>出力トークン数 (メトリック)</translation>
    </message>
    <message>
        <source>Which deployment writes how many tokens?</source>
        <translation>どのデプロイが、どれくらいのトークンを出力していますか?</translation>
    </message>
    <message>
        <source>All tokens (metric)</source>
        <translation>全トークン数 (メトリック)</translation>
    </message>
    <message>
        <source>Which deployment uses how many tokens?</source>
        <translation>どのデプロイが、どれくらいのトークンを使っていますか?</translation>
    </message>
    <message>
        <source>Prompt cache match rate (metric)</source>
        <translation>プロンプト キャッシュの一致率 (メトリック)</translation>
    </message>
    <message>
        <source>Which share of the prompts is found in the cache?</source>
        <translation>プロンプトのうち、キャッシュで見つかる割合はどれくらいですか?</translation>
    </message>
    <message>
        <source>Provisioned utilisation</source>
        <translation>プロビジョニング済みの使用率</translation>
    </message>
    <message>
        <source>How full are the provisioned deployments?</source>
        <translation>プロビジョニング済みのデプロイはどれくらい埋まっていますか?</translation>
    </message>
    <message>
        <source>Model availability</source>
        <translation>モデルの可用性</translation>
    </message>
    <message>
        <source>Which share of calls do the model endpoints serve?</source>
        <translation>モデル エンドポイントが処理できている呼び出しの割合はどれくらいですか?</translation>
    </message>
    <message>
        <source>Blocked by harm category (metric)</source>
        <translation>有害カテゴリ別のブロック (メトリック)</translation>
    </message>
    <message>
        <source>What does the content filter block?</source>
        <translation>コンテンツ フィルターは何をブロックしていますか?</translation>
    </message>
    <message>
        <source>Harmful content by severity (metric)</source>
        <translation>重大度別の有害コンテンツ (メトリック)</translation>
    </message>
    <message>
        <source>What does the content filter find?</source>
        <translation>コンテンツ フィルターは何を検出していますか?</translation>
    </message>
    <message>
        <source>Calls checked by the content filter (metric)</source>
        <translation>コンテンツ フィルターが検査した呼び出し (メトリック)</translation>
    </message>
    <message>
        <source>How many calls does the content filter check?</source>
        <translation>コンテンツ フィルターは何件の呼び出しを検査していますか?</translation>
    </message>
    <message>
        <source>AI Search latency (metric)</source>
        <translation>AI Search の待機時間 (メトリック)</translation>
    </message>
    <message>
        <source>How long does the search service take, on average?</source>
        <translation>検索サービスは平均でどれくらい時間がかかりますか?</translation>
    </message>
    <message>
        <source>AI Search throttled queries (metric)</source>
        <translation>AI Search のレート制限されたクエリ (メトリック)</translation>
    </message>
    <message>
        <source>Which share of queries does the search service refuse?</source>
        <translation>検索サービスが拒否するクエリの割合はどれくらいですか?</translation>
    </message>
    <message>
        <source>AI Search queries per second (metric)</source>
        <translation>AI Search の 1 秒あたりのクエリ数 (メトリック)</translation>
    </message>
    <message>
        <source>How busy is the search service?</source>
        <translation>検索サービスはどれくらい忙しいですか?</translation>
    </message>
    <message>
        <source>Online endpoint requests a minute (metric)</source>
        <translation>オンライン エンドポイントの 1 分あたりの要求数 (メトリック)</translation>
    </message>
    <message>
        <source>What do the online endpoints answer?</source>
        <translation>オンライン エンドポイントは何を返していますか?</translation>
    </message>
    <message>
        <source>Online endpoint latency p95 (metric)</source>
        <translation>オンライン エンドポイントの待機時間 p95 (メトリック)</translation>
    </message>
    <message>
        <source>How long do the online endpoints take?</source>
        <translation>オンライン エンドポイントはどれくらい時間がかかりますか?</translation>
    </message>
    <message>
        <source>Endpoint deployments: processor (metric)</source>
        <translation>エンドポイントのデプロイ: プロセッサ (メトリック)</translation>
    </message>
    <message>
        <source>Are the instances of the endpoint busy?</source>
        <translation>エンドポイントのインスタンスは忙しいですか?</translation>
    </message>
    <message>
        <source>Requests spilled over (metric)</source>
        <translation>スピルオーバーした要求 (メトリック)</translation>
    </message>
    <message>
        <source>How many requests go on to a standard deployment?</source>
        <translation>標準のデプロイに移る要求は何件ですか?</translation>
    </message>
    <message>
        <source>Tokens per second (metric)</source>
        <translation>1 秒あたりのトークン数 (メトリック)</translation>
    </message>
    <message>
        <source>How quickly do the deployments write, on average?</source>
        <translation>デプロイは平均でどれくらいの速さで書いていますか?</translation>
    </message>
    <message>
        <source>Active tokens (metric)</source>
        <translation>アクティブなトークン (メトリック)</translation>
    </message>
    <message>
        <source>How many tokens count against the provisioned capacity?</source>
        <translation>プロビジョニング済みの容量として数えられるトークンはどれくらいですか?</translation>
    </message>
    <message>
        <source>Endpoint deployments: memory (metric)</source>
        <translation>エンドポイントのデプロイ: メモリ (メトリック)</translation>
    </message>
    <message>
        <source>Do the instances of the endpoint run out of memory?</source>
        <translation>エンドポイントのインスタンスのメモリは不足していませんか?</translation>
    </message>
    <message>
        <source>Changes to the resources of the system</source>
        <translation>システムのリソースの変更</translation>
    </message>
</context>
<context>
    <name>monitoring::TileReader</name>
    <message>
        <source>There is no tile of this name.</source>
        <translation>この名前のタイルはありません。</translation>
    </message>
    <message>
        <source>No workspace of a gen-AI system can be seen with this account.</source>
        <translation>このアカウントから見える生成 AI システムのワークスペースはありません。</translation>
    </message>
    <message>
        <source>Ask for the role Reader on the resource group of its Log Analytics workspace.</source>
        <translation>システムの Log Analytics ワークスペースのリソース グループに対する閲覧者 (Reader) ロールを依頼してください。</translation>
    </message>
    <message>
        <source>Querying %1</source>
        <translation>%1 にクエリを実行しています</translation>
    </message>
    <message>
        <source>Reading metrics</source>
        <translation>メトリックを読み込んでいます</translation>
    </message>
    <message>
        <source>Not every resource answered: %1</source>
        <translation>一部のリソースから応答がありませんでした: %1</translation>
    </message>
    <message>
        <source>Activity log of %1</source>
        <translation>%1 のアクティビティ ログ</translation>
    </message>
    <message>
        <source>Nothing was changed in this window.</source>
        <translation>この期間に変更はありません。</translation>
    </message>
    <message>
        <source>No trace is chosen.</source>
        <translation>トレースが選択されていません。</translation>
    </message>
    <message>
        <source>Choose one on the page of traces.</source>
        <translation>トレースのページで選択してください。</translation>
    </message>
    <message>
        <source>Budget a day (%1 a month)</source>
        <translation>1 日あたりの予算 (1 か月 %1)</translation>
    </message>
    <message>
        <source>The month is expected to cost %1, more than its budget of %2.</source>
        <translation>今月のコストは %1 の見込みで、予算の %2 を超えます。</translation>
    </message>
    <message numerus="yes">
        <source>Only the last %n hour(s) of the window: more would be too costly.</source>
        <translation>
            <numerusform>期間のうち最後の %n 時間のみです。これより長いとコストが高くなりすぎます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n day(s): less would not be enough for this tile.</source>
        <translation>
            <numerusform>過去 %n 日間です。これより短いと、このタイルには不十分です。</numerusform>
        </translation>
    </message>
    <message>
        <source>The result is not complete: %1</source>
        <translation>結果は完全ではありません: %1</translation>
    </message>
    <message>
        <source>Only the first rows were read.</source>
        <translation>最初の行のみ読み込みました。</translation>
    </message>
    <message>
        <source>Some models have no price and count as nothing.</source>
        <translation>一部のモデルには価格がなく、コスト 0 として計算しています。</translation>
    </message>
</context>
<context>
    <name>monitoring::TileShape</name>
    <message>
        <source>Others</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(なし)</translation>
    </message>
</context>
<context>
    <name>monitoring::failures</name>
    <message>
        <source>all callers</source>
        <translation>すべての呼び出し元</translation>
    </message>
    <message>
        <source>In %1 of %2 hours far more tokens were used than usual, or by one caller.</source>
        <translation>%2 時間中 %1 時間で、通常よりはるかに多いトークンが使われたか、1 つの呼び出し元に使用が集中しました。</translation>
    </message>
    <message>
        <source>Usual are %1 tokens a call, %2 % of them cached.</source>
        <translation>通常は呼び出し 1 回あたり %1 トークンで、その %2% がキャッシュされます。</translation>
    </message>
    <message>
        <source>%1 % of the calls failed after it, %2 % before.</source>
        <translation>変更後は呼び出しの %1% が失敗しました (変更前は %2%)。</translation>
    </message>
    <message>
        <source>The models answered in %1 intervals from which the application sent no span.</source>
        <translation>モデルが応答した区間のうち %1 区間で、アプリケーションからスパンが送信されていません。</translation>
    </message>
    <message>
        <source>Above %1 % in %2 of %3 intervals.</source>
        <translation>%3 区間中 %2 区間で %1% を超えました。</translation>
    </message>
    <message>
        <source>%1 % are above %2 %.</source>
        <translation>%1% は %2% を超えています。</translation>
    </message>
    <message>
        <source>%1 % after %2 % in the period before.</source>
        <translation>前の期間の %2% から %1% になりました。</translation>
    </message>
    <message>
        <source>Up to %1 within %2 min.</source>
        <translation>%2 分間に最大 %1 件ありました。</translation>
    </message>
    <message>
        <source>%1 were seen.</source>
        <translation>%1 件検出されました。</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>重大</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Protected</source>
        <translation>保護</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>品質</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>コスト</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全性</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Cost and agents</source>
        <translation>コストとエージェント</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>信頼性</translation>
    </message>
    <message>
        <source>Give a JSON array of replies, an object with &quot;cases&quot;, or one reply a line.</source>
        <translation>応答の JSON 配列、&quot;cases&quot; を持つオブジェクト、または 1 行に 1 件の応答を指定してください。</translation>
    </message>
    <message>
        <source>%1 of %2 model spans have no token counts, so cost is too low.</source>
        <translation>モデルのスパン %2 件のうち %1 件にトークン数がないため、コストが実際より少なく計算されています。</translation>
    </message>
    <message>
        <source>%1 of %2 model spans do not name the model.</source>
        <translation>モデルのスパン %2 件のうち %1 件にモデル名がありません。</translation>
    </message>
    <message>
        <source>%1 of %2 failed model spans have no error.type; the reason is only in the exception.</source>
        <translation>失敗したモデルのスパン %2 件のうち %1 件に error.type がありません。理由は例外にのみ記録されています。</translation>
    </message>
    <message>
        <source>%1 of %2 spans have no parent, so they belong to no request.</source>
        <translation>スパン %2 件のうち %1 件に親がなく、どの要求にも属していません。</translation>
    </message>
    <message>
        <source>%1 of %2 spans use attribute names of older conventions (gen_ai.system and the like).</source>
        <translation>スパン %2 件のうち %1 件が、古い規則の属性名 (gen_ai.system など) を使っています。</translation>
    </message>
    <message>
        <source>Your rules of failure modes cannot be read; the shipped ones are used.</source>
        <translation>独自の障害モードのルールを読み取れません。付属のルールを使います。</translation>
    </message>
    <message>
        <source>The rules cannot be saved: %1</source>
        <translation>ルールを保存できません: %1</translation>
    </message>
    <message>
        <source>No GenAI attributes: model calls cannot be told from other calls.</source>
        <translation>GenAI 属性がないため、モデル呼び出しをほかの呼び出しと区別できません。</translation>
    </message>
    <message>
        <source>Sampled: one row stands for %1. Counts are corrected, single traces may be missing.</source>
        <translation>サンプリングされており、1 行が %1 行に相当します。件数は補正済みですが、個々のトレースが欠けていることがあります。</translation>
    </message>
    <message>
        <source>Messages are not captured, which is the safe choice; examples show no text.</source>
        <translation>メッセージは記録されていません。これは安全な選択です。例にテキストは表示されません。</translation>
    </message>
    <message>
        <source>%1 of %2 model spans hold captured messages: treat the workspace as personal data.</source>
        <translation>モデルのスパン %2 件のうち %1 件に、記録されたメッセージが含まれています。ワークスペースを個人データとして扱ってください。</translation>
    </message>
    <message>
        <source>Other failure</source>
        <translation>その他の障害</translation>
    </message>
</context>
<context>
    <name>monitoring::failures::FailureReader</name>
    <message>
        <source>Looking for failures in %1</source>
        <translation>%1 の障害を探しています</translation>
    </message>
    <message>
        <source>Looking at diagnostic settings</source>
        <translation>診断設定を確認しています</translation>
    </message>
    <message>
        <source>Reading metrics of %1</source>
        <translation>%1 のメトリックを読み込んでいます</translation>
    </message>
    <message>
        <source>No workspace of a gen-AI system can be seen with this account.</source>
        <translation>このアカウントから見える生成 AI システムのワークスペースはありません。</translation>
    </message>
    <message>
        <source>The workspace</source>
        <translation>ワークスペース</translation>
    </message>
</context>
<context>
    <name>monitoring::failures::Modes</name>
    <message>
        <source>Question blocked by the content filter</source>
        <translation>コンテンツ フィルターによる質問のブロック</translation>
    </message>
    <message>
        <source>The filter found hate, sexual content, violence or self-harm in what was sent and refused the call with status 400. The person got no answer; the model never saw the text.</source>
        <translation>送信内容に憎悪、性的な内容、暴力、自傷行為のいずれかが検出され、フィルターが状態 400 で呼び出しを拒否しました。利用者に回答は届かず、テキストはモデルに渡されていません。</translation>
    </message>
    <message>
        <source>Status 400 with code content_filter, and a category with filtered: true.</source>
        <translation>状態 400、コード content_filter で、いずれかのカテゴリが filtered: true です。</translation>
    </message>
    <message>
        <source>The share of calls is above the first number, or above the second number times the period before.</source>
        <translation>呼び出しに対する割合が、1 つ目の数値、または前の期間の割合に 2 つ目の数値を掛けた値を超えています。</translation>
    </message>
    <message>
        <source>Read some of the blocked questions. If they are legitimate, raise the threshold of that category in the content filter; if not, tell people why they were refused. Do not send the same text again.</source>
        <translation>ブロックされた質問をいくつか読んでください。正当な質問なら、コンテンツ フィルターでそのカテゴリのしきい値を上げ、そうでなければ拒否の理由を利用者に伝えてください。同じテキストを再送しないでください。</translation>
    </message>
    <message>
        <source>Answer blocked by the content filter</source>
        <translation>コンテンツ フィルターによる回答のブロック</translation>
    </message>
    <message>
        <source>The model&apos;s own answer was stopped. When answers are streamed, its beginning may already be on the screen.</source>
        <translation>モデル自身の回答が止められました。ストリーミングの場合、回答の冒頭がすでに画面に表示されている可能性があります。</translation>
    </message>
    <message>
        <source>The answer&apos;s finish reason is content_filter.</source>
        <translation>回答の終了理由が content_filter です。</translation>
    </message>
    <message>
        <source>The share of answers is above the number.</source>
        <translation>回答に対する割合が数値を超えています。</translation>
    </message>
    <message>
        <source>Look at the system message and at the retrieved passages of these answers. Show a neutral sentence, and take back what a stream has already shown.</source>
        <translation>該当する回答のシステム メッセージと、取得した文章を確認してください。当たり障りのない文を表示し、ストリーミングですでに表示された内容は取り消してください。</translation>
    </message>
    <message>
        <source>Attack by the user (jailbreak)</source>
        <translation>ユーザーによる攻撃 (ジェイルブレイク)</translation>
    </message>
    <message>
        <source>Prompt Shields recognised an attempt to talk the model out of its instructions, and blocked it.</source>
        <translation>モデルに指示を破らせようとする試みを Prompt Shields が認識し、ブロックしました。</translation>
    </message>
    <message>
        <source>Status 400 with code content_filter and jailbreak filtered: true.</source>
        <translation>状態 400、コード content_filter で、jailbreak が filtered: true です。</translation>
    </message>
    <message>
        <source>At least so many within so many minutes.</source>
        <translation>指定した分数以内に、指定した件数以上あります。</translation>
    </message>
    <message>
        <source>Find out whether one user is behind it, and slow or block that account. Keep Prompt Shields on “block”. Test the system message against the wording that was tried.</source>
        <translation>特定のユーザーによるものかどうかを調べ、そのアカウントを制限またはブロックしてください。Prompt Shields は「ブロック」のままにし、試された言い回しでシステム メッセージをテストしてください。</translation>
    </message>
    <message>
        <source>Attack hidden in a document</source>
        <translation>ドキュメントに隠された攻撃</translation>
    </message>
    <message>
        <source>A retrieved document or a tool&apos;s result held instructions for the model. Prompt Shields blocked the call.</source>
        <translation>取得したドキュメントやツールの結果に、モデルへの指示が含まれていました。Prompt Shields が呼び出しをブロックしました。</translation>
    </message>
    <message>
        <source>Status 400 with code content_filter and indirect_attack filtered: true.</source>
        <translation>状態 400、コード content_filter で、indirect_attack が filtered: true です。</translation>
    </message>
    <message>
        <source>One is enough.</source>
        <translation>1 件でも該当します。</translation>
    </message>
    <message>
        <source>Open the trace and see which documents were retrieved. Take the document out of the index, find out who put it there, and mark untrusted text in the prompt (spotlighting).</source>
        <translation>トレースを開き、取得されたドキュメントを確認してください。そのドキュメントをインデックスから外し、誰が入れたかを調べ、プロンプト内の信頼できないテキストに目印を付けてください (スポットライト)。</translation>
    </message>
    <message>
        <source>Protected material in the answer</source>
        <translation>回答に含まれる保護対象コンテンツ</translation>
    </message>
    <message>
        <source>The answer held text or code that is known from elsewhere. For code the filter names where it comes from and under which licence.</source>
        <translation>回答に、既存のものとして知られるテキストまたはコードが含まれていました。コードについては、フィルターが出典とライセンスを示します。</translation>
    </message>
    <message>
        <source>protected_material_text or protected_material_code with detected: true.</source>
        <translation>protected_material_text または protected_material_code が detected: true です。</translation>
    </message>
    <message>
        <source>The share of calls is above the number.</source>
        <translation>呼び出しに対する割合が数値を超えています。</translation>
    </message>
    <message>
        <source>Show the citation and licence with the answer. Tell the model not to quote at length. Switch the category to “block” if quoting is not allowed at all.</source>
        <translation>回答とともに引用元とライセンスを表示してください。長い引用を避けるようモデルに指示してください。引用を一切認めない場合は、このカテゴリを「ブロック」に切り替えてください。</translation>
    </message>
    <message>
        <source>Hit of a blocklist or profanity</source>
        <translation>ブロックリストまたは不適切な表現への該当</translation>
    </message>
    <message>
        <source>Of the blocked questions, those that only a blocklist of yours or the profanity list objected to.</source>
        <translation>ブロックされた質問のうち、独自のブロックリストまたは不適切な表現の一覧だけに該当したものです。</translation>
    </message>
    <message>
        <source>Status 400 with code content_filter where only custom_blocklists or profanity has filtered: true.</source>
        <translation>状態 400、コード content_filter で、custom_blocklists または profanity だけが filtered: true です。</translation>
    </message>
    <message>
        <source>The count is above the second number times the period before.</source>
        <translation>件数が、前の期間の件数に 2 つ目の数値を掛けた値を超えています。</translation>
    </message>
    <message>
        <source>Go through the hits for false alarms and take those terms off the list.</source>
        <translation>該当したものの中に誤検出がないか確認し、その用語を一覧から外してください。</translation>
    </message>
    <message>
        <source>The content filter did not run</source>
        <translation>コンテンツ フィルターの未実行</translation>
    </message>
    <message>
        <source>The filter had an error and let the answer through unchecked. The call looks successful.</source>
        <translation>フィルターでエラーが発生し、回答が検査されずに通過しました。呼び出しは成功したように見えます。</translation>
    </message>
    <message>
        <source>content_filter_results holds an error with code content_filter_error.</source>
        <translation>content_filter_results に、コード content_filter_error のエラーが含まれています。</translation>
    </message>
    <message>
        <source>Treat these answers as unchecked: check them with a content safety call of your own, or do not show them. If it goes on, open a support case with the request ids.</source>
        <translation>これらの回答は未検査として扱い、独自のコンテンツ セーフティ呼び出しで検査するか、表示しないでください。続く場合は、要求 ID を添えてサポート ケースを作成してください。</translation>
    </message>
    <message>
        <source>Attacks are noted, not blocked</source>
        <translation>攻撃が記録のみでブロックされていない</translation>
    </message>
    <message>
        <source>The filter recognises attacks but is set to annotate only, so they reach the model.</source>
        <translation>フィルターは攻撃を認識しますが、注釈のみの設定のため、攻撃がモデルに届きます。</translation>
    </message>
    <message>
        <source>jailbreak or indirect_attack with detected: true and filtered: false.</source>
        <translation>jailbreak または indirect_attack が detected: true かつ filtered: false です。</translation>
    </message>
    <message>
        <source>At least so many.</source>
        <translation>指定した件数以上あります。</translation>
    </message>
    <message>
        <source>Decide on purpose: switch the category to “block”, or write down who watches the annotations.</source>
        <translation>意図して決めてください。カテゴリを「ブロック」に切り替えるか、注釈を監視する担当者を書き残してください。</translation>
    </message>
    <message>
        <source>Personal data in logged messages</source>
        <translation>記録されたメッセージの個人データ</translation>
    </message>
    <message>
        <source>Captured prompts or answers hold what looks like e-mail addresses, telephone or card numbers. They lie in the workspace for everybody who may read it.</source>
        <translation>記録されたプロンプトまたは回答に、メール アドレス、電話番号、カード番号と思われるものが含まれています。ワークスペースを読み取れる全員が参照できます。</translation>
    </message>
    <message>
        <source>A regular expression over gen_ai.input.messages and gen_ai.output.messages finds an address, telephone or card number.</source>
        <translation>gen_ai.input.messages と gen_ai.output.messages に対する正規表現で、アドレス、電話番号、またはカード番号が見つかります。</translation>
    </message>
    <message>
        <source>One is enough. The patterns also find made-up addresses and long numbers.</source>
        <translation>1 件でも該当します。架空のアドレスや長い数字もパターンに一致します。</translation>
    </message>
    <message>
        <source>Switch content capture off or mask at ingestion with a transformation, restrict the table, and purge the rows.</source>
        <translation>コンテンツの記録をオフにするか、取り込み時に変換でマスクし、テーブルへのアクセスを制限して、該当する行を消去してください。</translation>
    </message>
    <message>
        <source>The model refuses</source>
        <translation>モデルによる拒否</translation>
    </message>
    <message>
        <source>The model declined to answer. Some refusals are right; many at once for harmless questions are not.</source>
        <translation>モデルが回答を断りました。適切な拒否もありますが、無害な質問に対して一度に多発するのは適切ではありません。</translation>
    </message>
    <message>
        <source>A refusal in the message, a finish reason “refusal”, or the application&apos;s event of that kind.</source>
        <translation>メッセージ内の拒否、終了理由「refusal」、またはアプリケーションの同種のイベントです。</translation>
    </message>
    <message>
        <source>The share of calls is above the second number times the period before.</source>
        <translation>呼び出しに対する割合が、前の期間の割合に 2 つ目の数値を掛けた値を超えています。</translation>
    </message>
    <message>
        <source>Compare refusals by topic, language and prompt version. Look for both: refusals of harmless questions, and harmful ones that were answered.</source>
        <translation>拒否を話題、言語、プロンプトのバージョン別に比較してください。無害な質問の拒否と、回答してしまった有害な質問の両方を探してください。</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>何も見つからない</translation>
    </message>
    <message>
        <source>The search answered without a document. The model then answers from what it knows, or makes it up.</source>
        <translation>検索でドキュメントが見つかりませんでした。この場合、モデルは自分の知識から回答するか、回答をでっち上げます。</translation>
    </message>
    <message>
        <source>The retrieval span has no documents, or Documents_d is 0 in the search log.</source>
        <translation>検索のスパンにドキュメントがないか、検索ログの Documents_d が 0 です。</translation>
    </message>
    <message>
        <source>The share of searches is above the number.</source>
        <translation>検索に対する割合が数値を超えています。</translation>
    </message>
    <message>
        <source>Collect the questions and add the missing content, synonyms or hybrid search. Let the application say that it found nothing.</source>
        <translation>質問を集め、不足しているコンテンツ、同義語、またはハイブリッド検索を追加してください。何も見つからなかったことをアプリケーションから伝えてください。</translation>
    </message>
    <message>
        <source>Weak passages</source>
        <translation>適合度の低い文章</translation>
    </message>
    <message>
        <source>The best passage has a low score, so the answer rests on little.</source>
        <translation>最も適合する文章のスコアが低く、回答の根拠が乏しい状態です。</translation>
    </message>
    <message>
        <source>The first document&apos;s score is below the number, or an evaluator of relevance or retrieval fails.</source>
        <translation>最初のドキュメントのスコアが数値を下回るか、関連性または検索の評価子が不合格です。</translation>
    </message>
    <message>
        <source>The share of searches is above the first number. What a low score is depends on the kind of ranking.</source>
        <translation>検索に対する割合が 1 つ目の数値を超えています。どのスコアを低いとみなすかは、順位付けの種類によって異なります。</translation>
    </message>
    <message>
        <source>Look at chunk sizes, vectoriser, filters, and whether the indexer ran. Try semantic ranking.</source>
        <translation>チャンクのサイズ、ベクター化、フィルターと、インデクサーが実行されたかを確認してください。セマンティック ランク付けもお試しください。</translation>
    </message>
    <message>
        <source>Answer not grounded in the sources</source>
        <translation>ソースに基づかない回答</translation>
    </message>
    <message>
        <source>A judge or the filter found statements that the retrieved passages do not support.</source>
        <translation>判定モデルまたはフィルターが、取得した文章で裏付けられない記述を見つけました。</translation>
    </message>
    <message>
        <source>The evaluator Groundedness fails or scores below the number; or ungrounded_material detected: true.</source>
        <translation>評価子 Groundedness が不合格またはスコアが数値を下回るか、ungrounded_material が detected: true です。</translation>
    </message>
    <message>
        <source>The share of judged answers is above the first number. A judge is a model and errs.</source>
        <translation>判定した回答に対する割合が 1 つ目の数値を超えています。判定もモデルによるもので、誤ることがあります。</translation>
    </message>
    <message>
        <source>Lower the temperature, demand citations, give less and better context. Compare with the prompt version before.</source>
        <translation>温度を下げ、引用を必須にし、コンテキストを減らして質を高めてください。以前のプロンプトのバージョンと比較してください。</translation>
    </message>
    <message>
        <source>Invented citation</source>
        <translation>架空の引用</translation>
    </message>
    <message>
        <source>The answer cites a document that was not among the retrieved ones.</source>
        <translation>回答が、取得したドキュメントに含まれないドキュメントを引用しています。</translation>
    </message>
    <message>
        <source>An event of the application, which compares citations with the retrieved documents.</source>
        <translation>引用を取得したドキュメントと照合するアプリケーションのイベントです。</translation>
    </message>
    <message>
        <source>Check citations before the answer is shown and drop what cannot be found.</source>
        <translation>回答を表示する前に引用を確認し、見つからないものを取り除いてください。</translation>
    </message>
    <message>
        <source>Answer cut short</source>
        <translation>途中で打ち切られた回答</translation>
    </message>
    <message>
        <source>The answer ended because it reached the limit of tokens, often in mid-sentence.</source>
        <translation>トークン上限に達したため回答が終了しました。文の途中で終わることがよくあります。</translation>
    </message>
    <message>
        <source>The answer&apos;s finish reason is length.</source>
        <translation>回答の終了理由が length です。</translation>
    </message>
    <message>
        <source>Raise the limit or ask for shorter answers. Reasoning models spend the same limit on thinking.</source>
        <translation>上限を上げるか、短い回答を求めてください。推論モデルでは、思考も同じ上限を消費します。</translation>
    </message>
    <message>
        <source>Broken structure</source>
        <translation>構造の破損</translation>
    </message>
    <message>
        <source>The application could not read the answer as the JSON that it asked for.</source>
        <translation>アプリケーションが、求めた JSON として回答を読み取れませんでした。</translation>
    </message>
    <message>
        <source>An exception of a parser or validator (JSONDecodeError, ValidationError and the like).</source>
        <translation>パーサーまたは検証機能の例外 (JSONDecodeError、ValidationError など) です。</translation>
    </message>
    <message>
        <source>The share of calls is above the number. Parsers fail for other reasons too.</source>
        <translation>呼び出しに対する割合が数値を超えています。パーサーはほかの理由でも失敗します。</translation>
    </message>
    <message>
        <source>Use structured outputs with a strict schema. Repair once, then give up.</source>
        <translation>厳密なスキーマを使った構造化出力を利用してください。修復は 1 回だけ試み、それでも失敗したら中止してください。</translation>
    </message>
    <message>
        <source>Tool call failed</source>
        <translation>ツール呼び出しの失敗</translation>
    </message>
    <message>
        <source>A tool ended with an error: wrong arguments, a name that does not exist, or a fault of the tool itself.</source>
        <translation>ツールがエラーで終了しました。引数の誤り、存在しない名前、またはツール自体の不具合です。</translation>
    </message>
    <message>
        <source>The span execute_tool has an error.</source>
        <translation>スパン execute_tool にエラーがあります。</translation>
    </message>
    <message>
        <source>The share of tool calls is above the number.</source>
        <translation>ツール呼び出しに対する割合が数値を超えています。</translation>
    </message>
    <message>
        <source>See which tool it is. Tighten its schema and description, and check arguments before the call.</source>
        <translation>どのツールかを確認してください。スキーマと説明を厳密にし、呼び出しの前に引数を検証してください。</translation>
    </message>
    <message>
        <source>Task not done</source>
        <translation>タスクの未完了</translation>
    </message>
    <message>
        <source>Evaluators say that the answer did not do what was asked.</source>
        <translation>評価子によると、回答は求められたことを行っていません。</translation>
    </message>
    <message>
        <source>An evaluator such as IntentResolution, TaskAdherence or ToolCallAccuracy fails or scores below the number.</source>
        <translation>IntentResolution、TaskAdherence、ToolCallAccuracy などの評価子が不合格またはスコアが数値を下回っています。</translation>
    </message>
    <message>
        <source>Compare prompt and model versions, roll back the worse one, and put these cases into the test set.</source>
        <translation>プロンプトとモデルのバージョンを比較し、悪化したほうをロールバックして、これらのケースをテスト セットに加えてください。</translation>
    </message>
    <message>
        <source>People are not content</source>
        <translation>利用者の不満</translation>
    </message>
    <message>
        <source>People pressed the thumb down.</source>
        <translation>利用者が低評価を付けました。</translation>
    </message>
    <message>
        <source>A feedback event with a negative rating.</source>
        <translation>否定的な評価のフィードバック イベントです。</translation>
    </message>
    <message>
        <source>The share of ratings is above the number.</source>
        <translation>評価に対する割合が数値を超えています。</translation>
    </message>
    <message>
        <source>Open the traces of the comments. A handful of examples says more than the rate.</source>
        <translation>コメントの付いたトレースを開いてください。数件の実例のほうが割合よりも多くを教えてくれます。</translation>
    </message>
    <message>
        <source>Worse after a change</source>
        <translation>変更後の悪化</translation>
    </message>
    <message>
        <source>After a change of deployment, prompt or resource, calls fail more often than before it.</source>
        <translation>デプロイ、プロンプト、またはリソースの変更後、呼び出しの失敗が変更前より増えています。</translation>
    </message>
    <message>
        <source>A change in the activity log, and a share of failed calls after it that is above the number times that before.</source>
        <translation>アクティビティ ログに変更があり、変更後に失敗した呼び出しの割合が、変更前の割合に数値を掛けた値を超えています。</translation>
    </message>
    <message>
        <source>The share of failed calls of the hours after is above the number times that of the hours before.</source>
        <translation>変更後の数時間に失敗した呼び出しの割合が、変更前の数時間の割合に数値を掛けた値を超えています。</translation>
    </message>
    <message>
        <source>Compare before and after, roll back, and pin versions. Let a part of the traffic try the next change first.</source>
        <translation>前後を比較し、ロールバックして、バージョンを固定してください。次の変更は、まずトラフィックの一部で試してください。</translation>
    </message>
    <message>
        <source>Throttled by the quota (429)</source>
        <translation>クォータによるレート制限 (429)</translation>
    </message>
    <message>
        <source>The model&apos;s limit of tokens or requests a minute was used up, and the caller got an error after its retries.</source>
        <translation>モデルの 1 分あたりのトークン数または要求数の上限を使い切り、再試行後も呼び出し元にエラーが返りました。</translation>
    </message>
    <message>
        <source>Status 429; the text names the token or call rate limit, and x-ratelimit-remaining-* is 0.</source>
        <translation>状態 429。テキストにトークンまたは呼び出しのレート制限が示され、x-ratelimit-remaining-* が 0 です。</translation>
    </message>
    <message>
        <source>At least so many, and the share of calls is above the number.</source>
        <translation>指定した件数以上あり、呼び出しに対する割合が数値を超えています。</translation>
    </message>
    <message>
        <source>Wait as long as retry-after says, with jitter. Ask for fewer tokens at once, raise the quota, add a region, or limit each consumer at the gateway. A wait of hours means a daily limit: stop retrying.</source>
        <translation>retry-after が示す時間にジッターを加えて待機してください。一度に要求するトークンを減らす、クォータを引き上げる、リージョンを追加する、またはゲートウェイで利用者ごとに制限してください。待機が数時間に及ぶ場合は 1 日の上限です。再試行を中止してください。</translation>
    </message>
    <message>
        <source>Provisioned capacity used up</source>
        <translation>プロビジョニング済みの容量の枯渇</translation>
    </message>
    <message>
        <source>Provisioned throughput is full; further calls get 429 or spill over to pay-as-you-go.</source>
        <translation>プロビジョニング スループットが満杯です。それ以上の呼び出しには 429 が返るか、従量課金へスピルオーバーします。</translation>
    </message>
    <message>
        <source>Utilisation of 100 % or more, requests with IsSpillover, or 429 of a provisioned deployment.</source>
        <translation>使用率が 100% 以上、IsSpillover の付いた要求、またはプロビジョニング済みのデプロイの 429 です。</translation>
    </message>
    <message>
        <source>Utilisation is above the number in more than the share of intervals.</source>
        <translation>使用率が数値を超える区間の割合が、指定した割合を超えています。</translation>
    </message>
    <message>
        <source>Set up spillover, buy more units, shorten prompts, or keep their beginning stable so that the cache helps.</source>
        <translation>スピルオーバーを設定するか、ユニットを追加購入するか、プロンプトを短くするか、キャッシュが働くようにプロンプトの冒頭を一定に保ってください。</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>タイムアウト</translation>
    </message>
    <message>
        <source>Somebody gave up waiting: the client, the gateway or the online endpoint.</source>
        <translation>クライアント、ゲートウェイ、オンライン エンドポイントのいずれかが待機を打ち切りました。</translation>
    </message>
    <message>
        <source>Status 408 or 504, or a timeout among the error types.</source>
        <translation>状態 408 または 504、またはエラーの種類がタイムアウトです。</translation>
    </message>
    <message>
        <source>Stream answers. Let limits grow from model to endpoint, gateway and client, so that the innermost gives up first. Ask for shorter answers.</source>
        <translation>回答をストリーミングしてください。最も内側が最初に打ち切るように、モデル、エンドポイント、ゲートウェイ、クライアントの順に制限時間を長くしてください。短い回答を求めてください。</translation>
    </message>
    <message>
        <source>Error of the service</source>
        <translation>サービスのエラー</translation>
    </message>
    <message>
        <source>The model&apos;s endpoint answered with 500 or higher.</source>
        <translation>モデルのエンドポイントが 500 以上で応答しました。</translation>
    </message>
    <message>
        <source>Status 5xx.</source>
        <translation>状態 5xx です。</translation>
    </message>
    <message>
        <source>Fail over to another region and open the circuit for a while. Look at Service Health.</source>
        <translation>別のリージョンにフェールオーバーし、しばらくサーキットを開いてください。Service Health を確認してください。</translation>
    </message>
    <message>
        <source>Error of the flow or its container</source>
        <translation>フローまたはそのコンテナーのエラー</translation>
    </message>
    <message>
        <source>The online endpoint works, but the code inside it answered with an error or its container was ended.</source>
        <translation>オンライン エンドポイントは動作していますが、その中のコードがエラーを返したか、コンテナーが終了させられました。</translation>
    </message>
    <message>
        <source>ResponseCode 424 with a ModelStatusCode in the endpoint&apos;s traffic log; BackOff or OOMKilled among its events.</source>
        <translation>エンドポイントのトラフィック ログに ModelStatusCode の付いた ResponseCode 424 があるか、イベントに BackOff または OOMKilled があります。</translation>
    </message>
    <message>
        <source>Read the console log of the same minute. Move the traffic back to the version before.</source>
        <translation>同じ時刻のコンソール ログを確認してください。トラフィックを以前のバージョンに戻してください。</translation>
    </message>
    <message>
        <source>Online endpoint is full</source>
        <translation>オンライン エンドポイントの満杯</translation>
    </message>
    <message>
        <source>More calls wait at the endpoint than it may take, so it turns some away or slows them down.</source>
        <translation>エンドポイントが受け付けられる数を超える呼び出しが待機しており、一部が拒否されるか遅くなっています。</translation>
    </message>
    <message>
        <source>ResponseCode 429, or RequestThrottlingDelayMs above the number.</source>
        <translation>ResponseCode 429、または数値を超える RequestThrottlingDelayMs です。</translation>
    </message>
    <message>
        <source>Add instances or an autoscale rule, or raise max_concurrent_requests_per_instance.</source>
        <translation>インスタンスまたは自動スケール ルールを追加するか、max_concurrent_requests_per_instance を引き上げてください。</translation>
    </message>
    <message>
        <source>Not allowed (401, 403)</source>
        <translation>許可されていない (401、403)</translation>
    </message>
    <message>
        <source>A caller without a valid token, role or network path was refused, at the web front, the endpoint or the model.</source>
        <translation>有効なトークン、ロール、ネットワーク経路のない呼び出し元が、Web フロント、エンドポイント、またはモデルで拒否されました。</translation>
    </message>
    <message>
        <source>Status 401 or 403 in the logs of web front, online endpoint, gateway or model.</source>
        <translation>Web フロント、オンライン エンドポイント、ゲートウェイ、またはモデルのログに状態 401 または 403 があります。</translation>
    </message>
    <message>
        <source>The share is above the second number times the period before, or above the first number.</source>
        <translation>割合が、前の期間の割合に 2 つ目の数値を掛けた値を超えているか、1 つ目の数値を超えています。</translation>
    </message>
    <message>
        <source>Check role assignments (they need some minutes), the token&apos;s audience, disabled keys, private endpoint and firewall. See which caller it is.</source>
        <translation>ロールの割り当て (反映に数分かかります)、トークンの対象ユーザー (audience)、無効にされたキー、プライベート エンドポイント、ファイアウォールを確認してください。どの呼び出し元かを確認してください。</translation>
    </message>
    <message>
        <source>Deployment missing or retired</source>
        <translation>存在しない、または提供終了したデプロイ</translation>
    </message>
    <message>
        <source>The deployment that the call names does not exist, or its model has been retired.</source>
        <translation>呼び出しが指定するデプロイが存在しないか、そのモデルの提供が終了しています。</translation>
    </message>
    <message>
        <source>Status 404 with code DeploymentNotFound.</source>
        <translation>状態 404、コード DeploymentNotFound です。</translation>
    </message>
    <message>
        <source>Correct the name. For a retired model deploy its successor, and run the evaluations again before the date.</source>
        <translation>名前を修正してください。提供終了したモデルの場合は、終了日までに後継モデルをデプロイし、評価を再実行してください。</translation>
    </message>
    <message>
        <source>Prompt too long</source>
        <translation>長すぎるプロンプト</translation>
    </message>
    <message>
        <source>Question, history and passages together are longer than the model can take.</source>
        <translation>質問、履歴、文章の合計が、モデルで扱える長さを超えています。</translation>
    </message>
    <message>
        <source>Status 400 with code context_length_exceeded.</source>
        <translation>状態 400、コード context_length_exceeded です。</translation>
    </message>
    <message>
        <source>Cut the history, send fewer passages, and count tokens before sending.</source>
        <translation>履歴を短くし、送信する文章を減らし、送信前にトークン数を数えてください。</translation>
    </message>
    <message>
        <source>Bad request</source>
        <translation>無効な要求</translation>
    </message>
    <message>
        <source>The service does not accept the request: an unknown parameter, a wrong schema, an old API version.</source>
        <translation>サービスが要求を受け付けません。不明なパラメーター、誤ったスキーマ、古い API バージョンなどが考えられます。</translation>
    </message>
    <message>
        <source>Status 400 with another code.</source>
        <translation>状態 400 で、ほかのコードです。</translation>
    </message>
    <message>
        <source>It mostly begins with a release. Compare parameters and API version with the reference.</source>
        <translation>多くの場合、リリースを機に始まります。パラメーターと API バージョンをリファレンスと比較してください。</translation>
    </message>
    <message>
        <source>Search turned away or slow</source>
        <translation>検索の拒否または遅延</translation>
    </message>
    <message>
        <source>The search service is at its limit and answers 503.</source>
        <translation>検索サービスが上限に達し、503 で応答しています。</translation>
    </message>
    <message>
        <source>Status 503 in the search log or on the retrieval span.</source>
        <translation>検索ログまたは検索のスパンに状態 503 があります。</translation>
    </message>
    <message>
        <source>Add replicas, make queries cheaper, cache frequent ones.</source>
        <translation>レプリカを追加し、クエリの負荷を下げ、頻繁なクエリをキャッシュしてください。</translation>
    </message>
    <message>
        <source>First token late</source>
        <translation>最初のトークンの遅れ</translation>
    </message>
    <message>
        <source>People wait longer for the first word than your objective allows.</source>
        <translation>最初の単語が表示されるまでの待ち時間が、目標を超えています。</translation>
    </message>
    <message>
        <source>gen_ai.response.time_to_first_chunk is above the second number.</source>
        <translation>gen_ai.response.time_to_first_chunk が 2 つ目の数値を超えています。</translation>
    </message>
    <message>
        <source>The share of streamed calls is above the first number; 5 % is the same as the 95th percentile.</source>
        <translation>ストリーミングの呼び出しに対する割合が 1 つ目の数値を超えています。5% は 95 パーセンタイルと同じ意味です。</translation>
    </message>
    <message>
        <source>Stream, shorten the prompt, keep its beginning stable for the cache, or choose a nearer region.</source>
        <translation>ストリーミングするか、プロンプトを短くするか、キャッシュが働くようにプロンプトの冒頭を一定に保つか、より近いリージョンを選んでください。</translation>
    </message>
    <message>
        <source>Telemetry is missing</source>
        <translation>テレメトリの欠落</translation>
    </message>
    <message>
        <source>The models were called, but the application sent nothing in that time: exporter off, daily cap, network, or a setting.</source>
        <translation>モデルは呼び出されましたが、その間アプリケーションから何も送信されていません。エクスポーターがオフ、1 日の上限、ネットワーク、または設定が原因です。</translation>
    </message>
    <message>
        <source>The models&apos; own log counts calls in an interval in which no span arrived.</source>
        <translation>スパンが 1 つも届かなかった区間に、モデル自体のログには呼び出しが記録されています。</translation>
    </message>
    <message>
        <source>One interval is enough.</source>
        <translation>1 区間でも該当します。</translation>
    </message>
    <message>
        <source>See which part is missing below “Not logged here”. Check the daily cap (402, 439), the connection string and the diagnostic settings.</source>
        <translation>下の「ここでは記録されていません」で、欠けている部分を確認してください。1 日の上限 (402、439)、接続文字列、診断設定を確認してください。</translation>
    </message>
    <message>
        <source>Cost runs away</source>
        <translation>コストの急増</translation>
    </message>
    <message>
        <source>Far more tokens are used than usual, often by one caller.</source>
        <translation>通常よりはるかに多くのトークンが使われています。多くの場合、1 つの呼び出し元によるものです。</translation>
    </message>
    <message>
        <source>Tokens an hour above the first number times the most of that hour in the week before; or one caller above the second number who is not so usually.</source>
        <translation>1 時間あたりのトークン数が、前の 1 週間の同じ時刻の最大値に 1 つ目の数値を掛けた値を超えているか、1 つの呼び出し元の割合が、通常はそうでないのに 2 つ目の数値を超えています。</translation>
    </message>
    <message>
        <source>At least one such hour.</source>
        <translation>該当する時間が 1 時間以上あります。</translation>
    </message>
    <message>
        <source>See who the caller is. Limit tokens per consumer at the gateway, replace keys that leaked, and set an alert before the budget is used up.</source>
        <translation>呼び出し元を確認してください。ゲートウェイで利用者ごとにトークンを制限し、漏えいしたキーを交換し、予算を使い切る前に通知されるアラートを設定してください。</translation>
    </message>
    <message>
        <source>Prompts grow, cache is lost</source>
        <translation>プロンプトの増大、キャッシュの喪失</translation>
    </message>
    <message>
        <source>A call sends more tokens than in the week before, or less of it comes from the cache.</source>
        <translation>呼び出しあたりの送信トークンが前の 1 週間より増えているか、キャッシュから読み込まれる割合が減っています。</translation>
    </message>
    <message>
        <source>Input tokens a call above the first number over the week before, or the cached share below the second number of what it was.</source>
        <translation>呼び出しあたりの入力トークンが前の 1 週間と比べて 1 つ目の数値を超えて増えているか、キャッシュの割合が以前の割合の 2 つ目の数値を下回っています。</translation>
    </message>
    <message>
        <source>At least one hour in four.</source>
        <translation>4 時間に 1 時間以上あります。</translation>
    </message>
    <message>
        <source>Sum up the history instead of sending it, and keep the beginning of the prompt the same.</source>
        <translation>履歴をそのまま送信せずに要約し、プロンプトの冒頭を同じに保ってください。</translation>
    </message>
    <message>
        <source>Agent in a loop</source>
        <translation>エージェントのループ</translation>
    </message>
    <message>
        <source>A run goes in circles: the same tool with the same arguments, or many more steps than such a task needs.</source>
        <translation>実行が堂々巡りしています。同じツールを同じ引数で呼び出しているか、ステップ数がこの種のタスクに必要な数を大きく超えています。</translation>
    </message>
    <message>
        <source>More steps or tokens in a trace than the numbers, or the same tool call repeated.</source>
        <translation>トレースのステップ数またはトークン数が数値を超えているか、同じツール呼び出しが繰り返されています。</translation>
    </message>
    <message>
        <source>One is enough. Long tasks can look the same.</source>
        <translation>1 件でも該当します。長いタスクも同じように見えることがあります。</translation>
    </message>
    <message>
        <source>Limit iterations and tokens of a run, and stop it when a call repeats.</source>
        <translation>実行の反復回数とトークンを制限し、呼び出しが繰り返されたら停止してください。</translation>
    </message>
    <message>
        <source>Agent run failed</source>
        <translation>エージェントの実行の失敗</translation>
    </message>
    <message>
        <source>A run of an agent ended with an error.</source>
        <translation>エージェントの実行がエラーで終了しました。</translation>
    </message>
    <message>
        <source>The span invoke_agent has an error.</source>
        <translation>スパン invoke_agent にエラーがあります。</translation>
    </message>
    <message>
        <source>The share of runs is above the number.</source>
        <translation>実行に対する割合が数値を超えています。</translation>
    </message>
    <message>
        <source>Open the trace and see whether model, tool or search ended it.</source>
        <translation>トレースを開き、モデル、ツール、検索のどれが実行を終了させたかを確認してください。</translation>
    </message>
    <message>
        <source>Agent does what it should not</source>
        <translation>エージェントによる許可外の操作</translation>
    </message>
    <message>
        <source>An agent called a tool outside its list, or one that writes without approval.</source>
        <translation>エージェントが、一覧にないツール、または承認なしに書き込むツールを呼び出しました。</translation>
    </message>
    <message>
        <source>An event of the application, which compares tool calls with the list.</source>
        <translation>ツール呼び出しを一覧と照合するアプリケーションのイベントです。</translation>
    </message>
    <message>
        <source>Take the right away from the agent&apos;s identity, let a person approve writing calls, and keep a list of allowed tools.</source>
        <translation>エージェントの ID から権限を外し、書き込みの呼び出しは人が承認するようにし、許可するツールの一覧を管理してください。</translation>
    </message>
    <message>
        <source>Broken trace</source>
        <translation>途切れたトレース</translation>
    </message>
    <message>
        <source>Spans arrived whose parent did not, so the way of a request cannot be followed.</source>
        <translation>親のないスパンが届いたため、要求の経路をたどれません。</translation>
    </message>
    <message>
        <source>A ParentId without a row of that Id.</source>
        <translation>ParentId に対応する Id の行がありません。</translation>
    </message>
    <message>
        <source>The share of traces is above the number. Sampling that does not keep whole traces looks the same.</source>
        <translation>トレースに対する割合が数値を超えています。トレース全体を残さないサンプリングでも、同じように見えます。</translation>
    </message>
    <message>
        <source>Pass traceparent on at every hop, and sample whole traces.</source>
        <translation>すべてのホップで traceparent を引き継ぎ、トレース全体をサンプリングしてください。</translation>
    </message>
    <message>
        <source>Share above</source>
        <translation>割合の上限</translation>
    </message>
    <message>
        <source>Times the period before</source>
        <translation>前の期間に対する倍率</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>最小件数</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>時間の範囲</translation>
    </message>
    <message>
        <source>Events that tell of a refusal</source>
        <translation>拒否を示すイベント</translation>
    </message>
    <message>
        <source>Low score below</source>
        <translation>低スコアの基準 (未満)</translation>
    </message>
    <message>
        <source>Fails below</source>
        <translation>不合格の基準 (未満)</translation>
    </message>
    <message>
        <source>Events that tell of a wrong citation</source>
        <translation>誤った引用を示すイベント</translation>
    </message>
    <message>
        <source>Exceptions of parsers</source>
        <translation>パーサーの例外</translation>
    </message>
    <message>
        <source>Times as many failures</source>
        <translation>失敗の増加倍率</translation>
    </message>
    <message>
        <source>Hours compared</source>
        <translation>比較する時間数</translation>
    </message>
    <message>
        <source>Utilisation above</source>
        <translation>使用率の上限</translation>
    </message>
    <message>
        <source>Delay above</source>
        <translation>遅延の上限</translation>
    </message>
    <message>
        <source>First token after</source>
        <translation>最初のトークンまでの上限</translation>
    </message>
    <message>
        <source>Times the usual</source>
        <translation>通常に対する倍率</translation>
    </message>
    <message>
        <source>Share of one caller above</source>
        <translation>1 つの呼び出し元の割合の上限</translation>
    </message>
    <message>
        <source>Hours with at least</source>
        <translation>対象とする 1 時間の最小量</translation>
    </message>
    <message>
        <source>Growth above</source>
        <translation>増加の上限</translation>
    </message>
    <message>
        <source>Loss of cached share above</source>
        <translation>キャッシュの割合の低下の上限</translation>
    </message>
    <message>
        <source>Steps above</source>
        <translation>ステップ数の上限</translation>
    </message>
    <message>
        <source>Tokens above</source>
        <translation>トークン数の上限</translation>
    </message>
    <message>
        <source>Same call at least</source>
        <translation>同じ呼び出しの最小回数</translation>
    </message>
    <message>
        <source>Events that tell of a forbidden tool</source>
        <translation>禁止されたツールを示すイベント</translation>
    </message>
    <message>
        <source>Spans of the application</source>
        <translation>アプリケーションのスパン</translation>
    </message>
    <message>
        <source>Send OpenTelemetry spans to Application Insights (the Azure Monitor exporter and its connection string).</source>
        <translation>OpenTelemetry のスパンを Application Insights に送信してください (Azure Monitor エクスポーターとその接続文字列)。</translation>
    </message>
    <message>
        <source>Spans of model calls</source>
        <translation>モデル呼び出しのスパン</translation>
    </message>
    <message>
        <source>Switch on GenAI tracing of the SDK, so that model calls become spans with gen_ai.operation.name = chat.</source>
        <translation>SDK の GenAI トレースをオンにして、モデル呼び出しが gen_ai.operation.name = chat のスパンになるようにしてください。</translation>
    </message>
    <message>
        <source>Spans of retrieval</source>
        <translation>検索のスパン</translation>
    </message>
    <message>
        <source>Write a span with gen_ai.operation.name = retrieval and gen_ai.retrieval.documents around each search.</source>
        <translation>各検索を囲むように、gen_ai.operation.name = retrieval と gen_ai.retrieval.documents を持つスパンを記録してください。</translation>
    </message>
    <message>
        <source>Spans of tool calls</source>
        <translation>ツール呼び出しのスパン</translation>
    </message>
    <message>
        <source>Let the agent framework trace tools (gen_ai.operation.name = execute_tool).</source>
        <translation>エージェント フレームワークでツールをトレースするようにしてください (gen_ai.operation.name = execute_tool)。</translation>
    </message>
    <message>
        <source>Spans of agent runs</source>
        <translation>エージェントの実行のスパン</translation>
    </message>
    <message>
        <source>Let the agent framework trace runs (gen_ai.operation.name = invoke_agent).</source>
        <translation>エージェント フレームワークで実行をトレースするようにしてください (gen_ai.operation.name = invoke_agent)。</translation>
    </message>
    <message>
        <source>Token counts on spans</source>
        <translation>スパンのトークン数</translation>
    </message>
    <message>
        <source>Record gen_ai.usage.input_tokens and output_tokens; for streams ask for usage (stream_options.include_usage).</source>
        <translation>gen_ai.usage.input_tokens と output_tokens を記録してください。ストリーミングの場合は使用量を要求してください (stream_options.include_usage)。</translation>
    </message>
    <message>
        <source>Finish reasons on spans</source>
        <translation>スパンの終了理由</translation>
    </message>
    <message>
        <source>Record gen_ai.response.finish_reasons on model spans.</source>
        <translation>モデルのスパンに gen_ai.response.finish_reasons を記録してください。</translation>
    </message>
    <message>
        <source>Time to first token on spans</source>
        <translation>スパンの最初のトークンまでの時間</translation>
    </message>
    <message>
        <source>Record gen_ai.response.time_to_first_chunk (seconds) on streamed model spans.</source>
        <translation>ストリーミングしたモデルのスパンに gen_ai.response.time_to_first_chunk (秒) を記録してください。</translation>
    </message>
    <message>
        <source>Captured messages</source>
        <translation>記録されたメッセージ</translation>
    </message>
    <message>
        <source>Content capture is off, which is the safe choice. To look for personal data in logs, switch it on for a sample (OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT).</source>
        <translation>コンテンツの記録はオフです。これは安全な選択です。ログの個人データを調べるには、一部のサンプルに対してオンにしてください (OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT)。</translation>
    </message>
    <message>
        <source>Scores of retrieved documents</source>
        <translation>取得したドキュメントのスコア</translation>
    </message>
    <message>
        <source>Put id and score of each document into gen_ai.retrieval.documents.</source>
        <translation>各ドキュメントの ID とスコアを gen_ai.retrieval.documents に入れてください。</translation>
    </message>
    <message>
        <source>Cached tokens on spans</source>
        <translation>スパンのキャッシュされたトークン数</translation>
    </message>
    <message>
        <source>Record gen_ai.usage.cache_read.input_tokens.</source>
        <translation>gen_ai.usage.cache_read.input_tokens を記録してください。</translation>
    </message>
    <message>
        <source>Arguments of tool calls</source>
        <translation>ツール呼び出しの引数</translation>
    </message>
    <message>
        <source>Record gen_ai.tool.call.arguments; they can hold personal data.</source>
        <translation>gen_ai.tool.call.arguments を記録してください。個人データが含まれることがあります。</translation>
    </message>
    <message>
        <source>Annotations of the content filter</source>
        <translation>コンテンツ フィルターの注釈</translation>
    </message>
    <message>
        <source>Log content_filter_results of every answer as a property of that name on a trace message; Azure OpenAI sends them with each answer.</source>
        <translation>すべての回答の content_filter_results を、トレース メッセージの同名のプロパティとしてログに記録してください。Azure OpenAI は各回答とともに送信します。</translation>
    </message>
    <message>
        <source>Requests of the application</source>
        <translation>アプリケーションの要求</translation>
    </message>
    <message>
        <source>Send telemetry of the web application to Application Insights.</source>
        <translation>Web アプリケーションのテレメトリを Application Insights に送信してください。</translation>
    </message>
    <message>
        <source>Exceptions of the application</source>
        <translation>アプリケーションの例外</translation>
    </message>
    <message>
        <source>Record exceptions on spans: the reason of a failed model call is only there.</source>
        <translation>スパンに例外を記録してください。モデル呼び出しの失敗の理由は、例外にしか記録されません。</translation>
    </message>
    <message>
        <source>Results of evaluators</source>
        <translation>評価子の結果</translation>
    </message>
    <message>
        <source>Run evaluators on a sample of the answers and send gen_ai.evaluation.result events.</source>
        <translation>回答の一部のサンプルに対して評価子を実行し、gen_ai.evaluation.result イベントを送信してください。</translation>
    </message>
    <message>
        <source>Groundedness of answers</source>
        <translation>回答の根拠性</translation>
    </message>
    <message>
        <source>Run the evaluator Groundedness on a sample of the answers (events gen_ai.evaluation.result).</source>
        <translation>回答の一部のサンプルに対して評価子 Groundedness を実行してください (イベント gen_ai.evaluation.result)。</translation>
    </message>
    <message>
        <source>Relevance of answers</source>
        <translation>回答の関連性</translation>
    </message>
    <message>
        <source>Run the evaluators Relevance or Retrieval on a sample of the answers.</source>
        <translation>回答の一部のサンプルに対して評価子 Relevance または Retrieval を実行してください。</translation>
    </message>
    <message>
        <source>Feedback of people</source>
        <translation>利用者のフィードバック</translation>
    </message>
    <message>
        <source>Send an event feedback with rating = up or down when somebody presses a thumb.</source>
        <translation>利用者が高評価または低評価のボタンを押したときに、rating = up または down のイベント feedback を送信してください。</translation>
    </message>
    <message>
        <source>Refusals</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Send an event answer.refused when a message holds a refusal.</source>
        <translation>メッセージに拒否が含まれる場合に、イベント answer.refused を送信してください。</translation>
    </message>
    <message>
        <source>Check of citations</source>
        <translation>引用の確認</translation>
    </message>
    <message>
        <source>Compare citations with the retrieved documents and send an event citation.invalid.</source>
        <translation>引用を取得したドキュメントと照合し、イベント citation.invalid を送信してください。</translation>
    </message>
    <message>
        <source>Check of tools</source>
        <translation>ツールの確認</translation>
    </message>
    <message>
        <source>Compare tool calls with the agent&apos;s list and send an event tool.unapproved.</source>
        <translation>ツール呼び出しをエージェントの一覧と照合し、イベント tool.unapproved を送信してください。</translation>
    </message>
    <message>
        <source>Log of model calls</source>
        <translation>モデル呼び出しのログ</translation>
    </message>
    <message>
        <source>Add a diagnostic setting with the category RequestResponse to the Azure OpenAI or Foundry account.</source>
        <translation>カテゴリ RequestResponse の診断設定を Azure OpenAI または Foundry のアカウントに追加してください。</translation>
    </message>
    <message>
        <source>Log of searches</source>
        <translation>検索のログ</translation>
    </message>
    <message>
        <source>Add a diagnostic setting with the category OperationLogs to the search service.</source>
        <translation>カテゴリ OperationLogs の診断設定を検索サービスに追加してください。</translation>
    </message>
    <message>
        <source>Traffic log of the online endpoint</source>
        <translation>オンライン エンドポイントのトラフィック ログ</translation>
    </message>
    <message>
        <source>Add a diagnostic setting with the category AmlOnlineEndpointTrafficLog to the endpoint. It costs by volume.</source>
        <translation>カテゴリ AmlOnlineEndpointTrafficLog の診断設定をエンドポイントに追加してください。データ量に応じてコストがかかります。</translation>
    </message>
    <message>
        <source>Web log</source>
        <translation>Web ログ</translation>
    </message>
    <message>
        <source>Add a diagnostic setting with the category AppServiceHTTPLogs to the web app.</source>
        <translation>カテゴリ AppServiceHTTPLogs の診断設定を Web アプリに追加してください。</translation>
    </message>
    <message>
        <source>Log of the gateway</source>
        <translation>ゲートウェイのログ</translation>
    </message>
    <message>
        <source>Add a diagnostic setting with the category GatewayLogs to API Management.</source>
        <translation>カテゴリ GatewayLogs の診断設定を API Management に追加してください。</translation>
    </message>
    <message>
        <source>Log of tools behind the gateway</source>
        <translation>ゲートウェイの背後にあるツールのログ</translation>
    </message>
    <message>
        <source>Add a diagnostic setting with the category GatewayMCPLogs to API Management.</source>
        <translation>カテゴリ GatewayMCPLogs の診断設定を API Management に追加してください。</translation>
    </message>
    <message>
        <source>Activity log</source>
        <translation>アクティビティ ログ</translation>
    </message>
    <message>
        <source>Send the subscription&apos;s activity log to this workspace.</source>
        <translation>サブスクリプションのアクティビティ ログをこのワークスペースに送信してください。</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Send the sign-in log of Entra ID to this workspace (a setting of the tenant).</source>
        <translation>Entra ID のサインイン ログをこのワークスペースに送信してください (テナントの設定)。</translation>
    </message>
    <message>
        <source>Platform metrics</source>
        <translation>プラットフォーム メトリック</translation>
    </message>
    <message>
        <source>The reader needs the role Monitoring Reader on the accounts; platform metrics need no setting.</source>
        <translation>読み取る人には、アカウントに対する Monitoring Reader ロールが必要です。プラットフォーム メトリックに設定は不要です。</translation>
    </message>
    <message>
        <source>security, new with agents</source>
        <translation>セキュリティ、エージェントで新たに出現</translation>
    </message>
    <message>
        <source>Agent compromise</source>
        <translation>エージェントの侵害</translation>
    </message>
    <message>
        <source>Changed system instructions show as another hash; what the agent then does shows as C5.</source>
        <translation>システム指示の変更は別のハッシュとして現れ、その後のエージェントの動作は C5 として現れます。</translation>
    </message>
    <message>
        <source>Agent injection</source>
        <translation>エージェントの注入</translation>
    </message>
    <message>
        <source>An agent id that was never seen before.</source>
        <translation>これまでに見られなかったエージェント ID です。</translation>
    </message>
    <message>
        <source>Agent impersonation</source>
        <translation>エージェントのなりすまし</translation>
    </message>
    <message>
        <source>A known name with another id.</source>
        <translation>既知の名前に別の ID が付いています。</translation>
    </message>
    <message>
        <source>Manipulation of an agent&apos;s flow</source>
        <translation>エージェントのフローの操作</translation>
    </message>
    <message>
        <source>Steps in an order unlike the usual one.</source>
        <translation>通常とは異なる順序のステップです。</translation>
    </message>
    <message>
        <source>Poisoned provisioning of agents</source>
        <translation>エージェントのプロビジョニングの汚染</translation>
    </message>
    <message>
        <source>Creation and changes of agents in the activity log.</source>
        <translation>アクティビティ ログのエージェントの作成と変更です。</translation>
    </message>
    <message>
        <source>Jailbreak across several agents</source>
        <translation>複数のエージェントにまたがるジェイルブレイク</translation>
    </message>
    <message>
        <source>Attacks on calls inside a run.</source>
        <translation>実行内の呼び出しに対する攻撃です。</translation>
    </message>
    <message>
        <source>security, added in version 2</source>
        <translation>セキュリティ、バージョン 2 で追加</translation>
    </message>
    <message>
        <source>Compromised supply chain</source>
        <translation>サプライ チェーンの侵害</translation>
    </message>
    <message>
        <source>A new tool server, or a new version of one.</source>
        <translation>新しいツール サーバー、またはその新しいバージョンです。</translation>
    </message>
    <message>
        <source>Hijacked goal</source>
        <translation>目標の乗っ取り</translation>
    </message>
    <message>
        <source>Tasks that are not done, together with hidden instructions.</source>
        <translation>隠された指示とともに見られる、タスクの未完了です。</translation>
    </message>
    <message>
        <source>Trust passed on between agents</source>
        <translation>エージェント間での信頼の引き継ぎ</translation>
    </message>
    <message>
        <source>No telemetry shows it; review rights and hand-overs.</source>
        <translation>テレメトリには現れません。権限と引き継ぎをレビューしてください。</translation>
    </message>
    <message>
        <source>Visual attack on computer use</source>
        <translation>コンピューター操作に対する視覚的な攻撃</translation>
    </message>
    <message>
        <source>Needs a test with prepared screens.</source>
        <translation>用意した画面でのテストが必要です。</translation>
    </message>
    <message>
        <source>Contaminated session context</source>
        <translation>セッション コンテキストの汚染</translation>
    </message>
    <message>
        <source>A conversation id used by several people.</source>
        <translation>複数の利用者が使っている会話 ID です。</translation>
    </message>
    <message>
        <source>Misuse of tool servers and plug-ins</source>
        <translation>ツール サーバーとプラグインの悪用</translation>
    </message>
    <message>
        <source>Calls of tools outside the list, failing tool calls.</source>
        <translation>一覧にないツールの呼び出しと、失敗したツール呼び出しです。</translation>
    </message>
    <message>
        <source>Disclosure of capabilities or architecture</source>
        <translation>機能またはアーキテクチャの開示</translation>
    </message>
    <message>
        <source>Text of the system message in captured answers; a heuristic.</source>
        <translation>記録された回答に含まれるシステム メッセージのテキストです。ヒューリスティックによる判定です。</translation>
    </message>
    <message>
        <source>safety, new with agents</source>
        <translation>安全性、エージェントで新たに出現</translation>
    </message>
    <message>
        <source>Responsible-AI harm between agents</source>
        <translation>エージェント間の責任ある AI の危害</translation>
    </message>
    <message>
        <source>Filter hits on calls inside a run.</source>
        <translation>実行内の呼び出しに対するフィルターの該当です。</translation>
    </message>
    <message>
        <source>Harm by allocation among users</source>
        <translation>ユーザー間の配分による危害</translation>
    </message>
    <message>
        <source>Needs a review of who gets what.</source>
        <translation>誰が何を受け取るかのレビューが必要です。</translation>
    </message>
    <message>
        <source>Loss of knowledge in the organisation</source>
        <translation>組織における知識の喪失</translation>
    </message>
    <message>
        <source>Needs a review.</source>
        <translation>レビューが必要です。</translation>
    </message>
    <message>
        <source>Priorities that endanger people</source>
        <translation>人を危険にさらす優先順位</translation>
    </message>
    <message>
        <source>Needs a review and tests.</source>
        <translation>レビューとテストが必要です。</translation>
    </message>
    <message>
        <source>security, known before</source>
        <translation>セキュリティ、以前から既知</translation>
    </message>
    <message>
        <source>Poisoning and theft of memory</source>
        <translation>メモリの汚染と窃取</translation>
    </message>
    <message>
        <source>Memory written by one user and read by another.</source>
        <translation>あるユーザーが書き込み、別のユーザーが読み取ったメモリです。</translation>
    </message>
    <message>
        <source>Targeted poisoning of the knowledge base</source>
        <translation>ナレッジ ベースの標的型の汚染</translation>
    </message>
    <message>
        <source>Hidden instructions in documents; writes to the index.</source>
        <translation>ドキュメントに隠された指示と、インデックスへの書き込みです。</translation>
    </message>
    <message>
        <source>Injection across prompts and documents</source>
        <translation>プロンプトとドキュメントをまたぐ注入</translation>
    </message>
    <message>
        <source>Attacks hidden in documents.</source>
        <translation>ドキュメントに隠された攻撃です。</translation>
    </message>
    <message>
        <source>Approval by people bypassed</source>
        <translation>人による承認の回避</translation>
    </message>
    <message>
        <source>A writing tool call without an approval before it.</source>
        <translation>事前の承認がない、書き込みのツール呼び出しです。</translation>
    </message>
    <message>
        <source>Compromised or malicious function</source>
        <translation>侵害された、または悪意のある関数</translation>
    </message>
    <message>
        <source>A tool whose failures or durations changed.</source>
        <translation>失敗または所要時間が変化したツールです。</translation>
    </message>
    <message>
        <source>Wrong permissions</source>
        <translation>誤ったアクセス許可</translation>
    </message>
    <message>
        <source>Refused calls, and callers seen for the first time.</source>
        <translation>拒否された呼び出しと、初めて見られた呼び出し元です。</translation>
    </message>
    <message>
        <source>Exhausted resources</source>
        <translation>リソースの枯渇</translation>
    </message>
    <message>
        <source>Throttling, tokens, loops.</source>
        <translation>レート制限、トークン、ループです。</translation>
    </message>
    <message>
        <source>Insufficient isolation</source>
        <translation>不十分な分離</translation>
    </message>
    <message>
        <source>Needs a review of the environment.</source>
        <translation>環境のレビューが必要です。</translation>
    </message>
    <message>
        <source>Excessive agency</source>
        <translation>過剰な代行権限</translation>
    </message>
    <message>
        <source>Tools outside the list.</source>
        <translation>一覧にないツールです。</translation>
    </message>
    <message>
        <source>Lost provenance of data</source>
        <translation>データの来歴の喪失</translation>
    </message>
    <message>
        <source>Citations that lead nowhere.</source>
        <translation>参照先のない引用です。</translation>
    </message>
    <message>
        <source>safety, known before</source>
        <translation>安全性、以前から既知</translation>
    </message>
    <message>
        <source>Insufficient transparency and accountability</source>
        <translation>不十分な透明性と説明責任</translation>
    </message>
    <message>
        <source>How many requests can be followed from end to end.</source>
        <translation>端から端までたどれる要求の数です。</translation>
    </message>
    <message>
        <source>Parasocial relationship</source>
        <translation>疑似的な対人関係</translation>
    </message>
    <message>
        <source>Needs a review of conversations.</source>
        <translation>会話のレビューが必要です。</translation>
    </message>
    <message>
        <source>Amplified bias</source>
        <translation>バイアスの増幅</translation>
    </message>
    <message>
        <source>Needs evaluators with prepared questions.</source>
        <translation>用意した質問による評価子が必要です。</translation>
    </message>
    <message>
        <source>Impersonation of users</source>
        <translation>ユーザーのなりすまし</translation>
    </message>
    <message>
        <source>Needs a review of identities.</source>
        <translation>ID のレビューが必要です。</translation>
    </message>
    <message>
        <source>Consent without understanding</source>
        <translation>理解を伴わない同意</translation>
    </message>
    <message>
        <source>Needs a review of the interface.</source>
        <translation>インターフェイスのレビューが必要です。</translation>
    </message>
    <message>
        <source>Hallucination</source>
        <translation>ハルシネーション</translation>
    </message>
    <message>
        <source>Ungrounded answers and invented citations.</source>
        <translation>根拠のない回答と架空の引用です。</translation>
    </message>
    <message>
        <source>Misread instructions</source>
        <translation>指示の誤読</translation>
    </message>
    <message>
        <source>Evaluators of intent and task.</source>
        <translation>意図とタスクの評価子です。</translation>
    </message>
</context>
<context>
    <name>playground::Catalog</name>
    <message>
        <source>A chat deployment</source>
        <translation>チャット用デプロイ</translation>
    </message>
    <message>
        <source>The chat deployment &apos;%1&apos;</source>
        <translation>チャット用デプロイ「%1」</translation>
    </message>
    <message>
        <source>The embedding deployment &apos;%1&apos;</source>
        <translation>埋め込み用デプロイ「%1」</translation>
    </message>
    <message>
        <source>A search index</source>
        <translation>検索インデックス</translation>
    </message>
    <message>
        <source>The index &apos;%1&apos;</source>
        <translation>インデックス「%1」</translation>
    </message>
    <message>
        <source>A deployed orchestrator</source>
        <translation>デプロイ済みのオーケストレーター</translation>
    </message>
    <message>
        <source>The endpoint &apos;%1&apos;</source>
        <translation>エンドポイント「%1」</translation>
    </message>
    <message>
        <source>There is none that this account can see.</source>
        <translation>このアカウントから見えるものはありません。</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>次のものがあります: %1。</translation>
    </message>
</context>
<context>
    <name>playground::ChunkModel</name>
    <message>
        <source>in the prompt</source>
        <translation>プロンプトに使用</translation>
    </message>
    <message>
        <source>dropped: token budget</source>
        <translation>除外: トークン予算</translation>
    </message>
    <message>
        <source>dropped: repeats another</source>
        <translation>除外: 重複</translation>
    </message>
    <message>
        <source>dropped: no text</source>
        <translation>除外: テキストなし</translation>
    </message>
    <message>
        <source>found</source>
        <translation>検出</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>ドキュメント</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Re-ranker</source>
        <translation>再ランク</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
</context>
<context>
    <name>playground::Conversation</name>
    <message>
        <source>The answer is not whole: %1</source>
        <translation>回答は完全ではありません: %1</translation>
    </message>
</context>
<context>
    <name>playground::ConversationModel</name>
    <message>
        <source>New conversation</source>
        <translation>新しい会話</translation>
    </message>
</context>
<context>
    <name>playground::ConversationStore</name>
    <message>
        <source>The directory cannot be made. Conversations are kept in memory only.</source>
        <translation>ディレクトリを作成できません。会話はメモリ内にのみ保存されます。</translation>
    </message>
    <message>
        <source>The file of conversations was damaged (%1). It is kept as %2; a new one was begun.</source>
        <translation>会話のファイルが破損していました (%1)。%2 として残し、新しいファイルを作成しました。</translation>
    </message>
    <message>
        <source>The file of conversations is damaged (%1). New ones are kept in memory only.</source>
        <translation>会話のファイルが破損しています (%1)。新しい会話はメモリ内にのみ保存されます。</translation>
    </message>
    <message>
        <source>It can only be read. New conversations are kept in memory until it can be written.</source>
        <translation>読み取り専用です。書き込めるようになるまで、新しい会話はメモリ内に保存されます。</translation>
    </message>
    <message>
        <source>The conversation</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>It needs at least one character.</source>
        <translation>1 文字以上必要です。</translation>
    </message>
    <message>
        <source>The name</source>
        <translation>名前</translation>
    </message>
</context>
<context>
    <name>playground::Facts</name>
    <message>
        <source>Search query</source>
        <translation>検索クエリ</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>モード</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>インデックス</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Chunks asked for</source>
        <translation>要求したチャンク数</translation>
    </message>
    <message>
        <source>Chunks found</source>
        <translation>見つかったチャンク数</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>デプロイ</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>エンドポイント</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>リージョン</translation>
    </message>
    <message>
        <source>Vector dimensions</source>
        <translation>ベクトルの次元数</translation>
    </message>
    <message>
        <source>Chunks in the prompt</source>
        <translation>プロンプト内のチャンク数</translation>
    </message>
    <message>
        <source>Chunks dropped</source>
        <translation>除外したチャンク数</translation>
    </message>
    <message>
        <source>Document tokens (estimate)</source>
        <translation>ドキュメントのトークン数 (推定)</translation>
    </message>
    <message>
        <source>Token budget</source>
        <translation>トークン予算</translation>
    </message>
    <message>
        <source>Prompt tokens</source>
        <translation>プロンプトのトークン数</translation>
    </message>
    <message>
        <source>Completion tokens</source>
        <translation>回答のトークン数</translation>
    </message>
    <message>
        <source>First token (ms)</source>
        <translation>最初のトークン (ms)</translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation>トークン/秒</translation>
    </message>
    <message>
        <source>Finish reason</source>
        <translation>終了理由</translation>
    </message>
    <message>
        <source>Requests left</source>
        <translation>残りの要求数</translation>
    </message>
    <message>
        <source>Tokens left</source>
        <translation>残りのトークン数</translation>
    </message>
    <message>
        <source>Spilled over from</source>
        <translation>スピルオーバー元</translation>
    </message>
    <message>
        <source>Citations</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>Marks without a chunk</source>
        <translation>チャンクのない引用記号</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>試行回数</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>要求 ID</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>Prompt version</source>
        <translation>プロンプトのバージョン</translation>
    </message>
</context>
<context>
    <name>playground::Flow</name>
    <message>
        <source>The number of chunks must be between 1 and 50.</source>
        <translation>チャンク数は 1～50 で指定してください。</translation>
    </message>
    <message>
        <source>The temperature must be between 0 and 2.</source>
        <translation>温度は 0～2 で指定してください。</translation>
    </message>
    <message>
        <source>top_p must be between 0 and 1.</source>
        <translation>top_p は 0～1 で指定してください。</translation>
    </message>
    <message>
        <source>The number of tokens must be at least 1.</source>
        <translation>トークン数は 1 以上で指定してください。</translation>
    </message>
    <message>
        <source>At most four stop sequences are possible.</source>
        <translation>停止シーケンスは 4 つまでです。</translation>
    </message>
    <message>
        <source>It is empty: type what you want to know.</source>
        <translation>空です。知りたいことを入力してください。</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>It has %1 KiB; at most %2 KiB are sent. Put long texts into an index and ask about them.</source>
        <translation>サイズは %1 KiB です。送信できるのは %2 KiB までです。長い文章はインデックスに入れてから質問してください。</translation>
    </message>
    <message>
        <source>Asking an agent is not available yet. Ask directly, or through an endpoint.</source>
        <translation>エージェントへの質問はまだ利用できません。直接、またはエンドポイント経由で質問してください。</translation>
    </message>
    <message>
        <source>The agent route</source>
        <translation>エージェント経路</translation>
    </message>
    <message>
        <source>There is no deployed orchestrator to ask. Choose an endpoint.</source>
        <translation>質問できるオーケストレーターがありません。エンドポイントを選んでください。</translation>
    </message>
    <message>
        <source>The endpoint route</source>
        <translation>エンドポイント経路</translation>
    </message>
    <message>
        <source>There is no model deployment to ask. Choose one, or enter a backend.</source>
        <translation>質問できるモデルのデプロイがありません。選択するか、バックエンドを入力してください。</translation>
    </message>
    <message>
        <source>The chat step</source>
        <translation>チャットのステップ</translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation>%1 に質問しています</translation>
    </message>
    <message>
        <source>The answer was stopped by the content filter.</source>
        <translation>回答はコンテンツ フィルターによって停止されました。</translation>
    </message>
    <message>
        <source>Reading the key of the endpoint</source>
        <translation>エンドポイントのキーを読み込んでいます</translation>
    </message>
    <message>
        <source>Asking the deployed orchestrator</source>
        <translation>デプロイ済みのオーケストレーターに質問しています</translation>
    </message>
    <message>
        <source>Its outputs are: %1. None of them is an answer.</source>
        <translation>出力は %1 ですが、回答に当たるものがありません。</translation>
    </message>
    <message>
        <source>It has no vector field. Use keyword search, or another index.</source>
        <translation>ベクトル フィールドがありません。キーワード検索か別のインデックスを使ってください。</translation>
    </message>
    <message>
        <source>The index &apos;%1&apos;</source>
        <translation>インデックス「%1」</translation>
    </message>
    <message>
        <source>It needs an embedding deployment or backend, and there is none.</source>
        <translation>埋め込み用のデプロイまたはバックエンドが必要ですが、ありません。</translation>
    </message>
    <message>
        <source>Vector search</source>
        <translation>ベクトル検索</translation>
    </message>
    <message>
        <source>The index has no semantic configuration; hybrid search was used.</source>
        <translation>インデックスにセマンティック構成がないため、ハイブリッド検索を使いました。</translation>
    </message>
    <message>
        <source>The index has no vector field; keyword search was used.</source>
        <translation>インデックスにベクトル フィールドがないため、キーワード検索を使いました。</translation>
    </message>
    <message>
        <source>There is no embedding deployment; keyword search was used.</source>
        <translation>埋め込み用のデプロイがないため、キーワード検索を使いました。</translation>
    </message>
    <message>
        <source>Listing the indexes</source>
        <translation>インデックスを一覧しています</translation>
    </message>
    <message>
        <source>The service has these indexes: %1.</source>
        <translation>サービスにあるインデックス: %1。</translation>
    </message>
    <message>
        <source>There is no index to search. Choose one, or switch retrieval off.</source>
        <translation>検索するインデックスがありません。選択するか、検索をオフにしてください。</translation>
    </message>
    <message>
        <source>The retrieve step</source>
        <translation>検索のステップ</translation>
    </message>
    <message>
        <source>Reading the index %1</source>
        <translation>インデックス %1 を読み込んでいます</translation>
    </message>
    <message>
        <source>The index &apos;%1&apos; holds vectors of %2 numbers, but this model gives %3. Choose the model that the index was made with.</source>
        <translation>インデックス「%1」のベクトルは %2 次元ですが、このモデルは %3 次元を返します。インデックスの作成に使ったモデルを選んでください。</translation>
    </message>
    <message>
        <source>Embedding the question</source>
        <translation>質問を埋め込んでいます</translation>
    </message>
    <message>
        <source>Without a vector of the question, keyword search goes on alone.</source>
        <translation>質問のベクトルがないため、キーワード検索のみで続けます。</translation>
    </message>
    <message>
        <source>Searching %1</source>
        <translation>%1 を検索しています</translation>
    </message>
    <message>
        <source>Rewriting the question</source>
        <translation>質問を書き換えています</translation>
    </message>
    <message>
        <source>Rewriting failed.</source>
        <translation>書き換えに失敗しました。</translation>
    </message>
    <message>
        <source>The model gave no usable query.</source>
        <translation>モデルから使えるクエリが得られませんでした。</translation>
    </message>
    <message>
        <source>The question itself is searched.</source>
        <translation>質問をそのまま検索します。</translation>
    </message>
    <message>
        <source>The question is searched together with the one before.</source>
        <translation>前の質問と合わせて検索します。</translation>
    </message>
    <message>
        <source>The first chunk alone was over the token budget and was shortened.</source>
        <translation>最初のチャンクだけでトークン予算を超えたため、短縮しました。</translation>
    </message>
    <message>
        <source>A deployed orchestrator has its own prompts. Ask directly to use one of the library.</source>
        <translation>デプロイされたオーケストレーターは独自のプロンプトを使います。ライブラリのプロンプトを使うには、直接質問してください。</translation>
    </message>
    <message>
        <source>The prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>It rendered to nothing.</source>
        <translation>レンダリングの結果が空でした。</translation>
    </message>
</context>
<context>
    <name>playground::Grounding</name>
    <message>
        <source>It has no text.</source>
        <translation>テキストがありません。</translation>
    </message>
    <message>
        <source>A better ranked chunk already says all of it.</source>
        <translation>より上位のチャンクに同じ内容がすべて含まれています。</translation>
    </message>
    <message>
        <source>Its %1 tokens do not fit: %2 of %3 are taken.</source>
        <translation>%1 トークンは収まりません。%3 のうち %2 が使用済みです。</translation>
    </message>
</context>
<context>
    <name>playground::Parameters</name>
    <message>
        <source>The address of a backend looks like http://127.0.0.1:8080/v1 or https://host/v1.</source>
        <translation>バックエンドのアドレスは http://127.0.0.1:8080/v1 や https://host/v1 の形式です。</translation>
    </message>
    <message>
        <source>The backend address &apos;%1&apos;</source>
        <translation>バックエンドのアドレス「%1」</translation>
    </message>
    <message>
        <source>Put the key into the key field, not into the address.</source>
        <translation>キーはアドレスではなくキー欄に入力してください。</translation>
    </message>
    <message>
        <source>The address must end with the path, without ? or #.</source>
        <translation>アドレスはパスで終わる必要があります (? や # は使えません)。</translation>
    </message>
    <message>
        <source>It needs the name of a model.</source>
        <translation>モデル名が必要です。</translation>
    </message>
    <message>
        <source>The backend &apos;%1&apos;</source>
        <translation>バックエンド「%1」</translation>
    </message>
    <message>
        <source>Plain http is only used for this computer. Use https, or allow plain http for this entry.</source>
        <translation>暗号化なしの http はこのコンピューターにのみ使えます。https を使うか、この項目で http を許可してください。</translation>
    </message>
</context>
<context>
    <name>prompts::Check</name>
    <message>
        <source>With its samples the prompt has %L1 tokens and may answer with %L2; %3 takes %L4 together.</source>
        <translation>サンプルを含めたプロンプトは %L1 トークンで、回答は最大 %L2 トークンです。%3 が扱えるのは合計 %L4 トークンです。</translation>
    </message>
    <message>
        <source>With its samples the prompt has %L1 tokens; %2 takes %L3.</source>
        <translation>サンプルを含めたプロンプトは %L1 トークンです。%2 が扱えるのは %L3 トークンです。</translation>
    </message>
    <message>
        <source>Shorten the prompt, or choose a model with a larger context.</source>
        <translation>プロンプトを短くするか、コンテキストの大きいモデルを選んでください。</translation>
    </message>
    <message>
        <source>“%1” is no known API.</source>
        <translation>「%1」は不明な API です。</translation>
    </message>
    <message>
        <source>Use chat or completion.</source>
        <translation>chat または completion を使用してください。</translation>
    </message>
    <message>
        <source>There is no deployment “%1”.</source>
        <translation>デプロイ「%1」はありません。</translation>
    </message>
    <message>
        <source>Choose a deployment of the system, or create this one.</source>
        <translation>システムのデプロイを選ぶか、このデプロイを作成してください。</translation>
    </message>
    <message>
        <source>There is no model “%1”.</source>
        <translation>モデル「%1」はありません。</translation>
    </message>
    <message>
        <source>Choose a model that is offered.</source>
        <translation>提供されているモデルを選んでください。</translation>
    </message>
    <message>
        <source>Templates of the format “%1” cannot be rendered.</source>
        <translation>形式「%1」のテンプレートはレンダリングできません。</translation>
    </message>
    <message>
        <source>Use jinja2 or mustache.</source>
        <translation>jinja2 または mustache を使用してください。</translation>
    </message>
    <message>
        <source>Another prompt of the library has the name “%1”.</source>
        <translation>ライブラリの別のプロンプトの名前が「%1」です。</translation>
    </message>
    <message>
        <source>Give one of them another name, so that traces and labels tell them apart.</source>
        <translation>トレースとラベルで区別できるように、どちらかに別の名前を付けてください。</translation>
    </message>
    <message>
        <source>“%1” is no type of an input.</source>
        <translation>「%1」は入力の型ではありません。</translation>
    </message>
    <message>
        <source>Use string, number, integer, boolean, array, object, image or thread.</source>
        <translation>string、number、integer、boolean、array、object、image、thread のいずれかを使用してください。</translation>
    </message>
    <message>
        <source>The sample of “%1” is of the type %2, declared is %3.</source>
        <translation>「%1」のサンプルは %2 型ですが、宣言は %3 型です。</translation>
    </message>
    <message>
        <source>Change the sample or the type.</source>
        <translation>サンプルまたは型を変更してください。</translation>
    </message>
    <message>
        <source>A template cannot use the name “%1”.</source>
        <translation>テンプレートでは「%1」という名前を使用できません。</translation>
    </message>
    <message>
        <source>Use letters, digits and underscores, and begin with a letter.</source>
        <translation>英字、数字、アンダースコアを使用し、英字で始めてください。</translation>
    </message>
    <message>
        <source>“%1” is no role; the line stays text of the message.</source>
        <translation>「%1」はロールではありません。この行はメッセージのテキストのままになります。</translation>
    </message>
    <message>
        <source>Use system, user, assistant, developer, tool or function.</source>
        <translation>system、user、assistant、developer、tool、function のいずれかを使用してください。</translation>
    </message>
    <message>
        <source>Write “%1:”.</source>
        <translation>「%1:」と書いてください。</translation>
    </message>
    <message>
        <source>The prompt has no text.</source>
        <translation>プロンプトにテキストがありません。</translation>
    </message>
    <message>
        <source>Write a line “system:” and what the model should do.</source>
        <translation>「system:」の行と、モデルが行うことを書いてください。</translation>
    </message>
    <message>
        <source>%1 of at least %2</source>
        <translation>%2 以上の%1</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%2～%3 の%1</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true または false</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>%1 のいずれか</translation>
    </message>
    <message>
        <source>a text, or a list of at most four texts</source>
        <translation>テキスト、または最大 4 つのテキストのリスト</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>リスト</translation>
    </message>
    <message>
        <source>a map</source>
        <translation>マップ</translation>
    </message>
    <message>
        <source>a text or a map</source>
        <translation>テキストまたはマップ</translation>
    </message>
    <message>
        <source>response_format needs a type: text, json_object or json_schema.</source>
        <translation>response_format には、text、json_object、json_schema のいずれかの型が必要です。</translation>
    </message>
    <message>
        <source>Write response_format: {type: json_object}.</source>
        <translation>response_format: {type: json_object} と書いてください。</translation>
    </message>
    <message>
        <source>response_format of the type json_schema has no schema.</source>
        <translation>json_schema 型の response_format に schema がありません。</translation>
    </message>
    <message>
        <source>Add json_schema with name and schema.</source>
        <translation>name と schema を持つ json_schema を追加してください。</translation>
    </message>
    <message>
        <source>The service refuses json_object when no message holds the word JSON.</source>
        <translation>どのメッセージにも JSON という語がない場合、サービスは json_object を拒否します。</translation>
    </message>
    <message>
        <source>Ask for JSON in the system message.</source>
        <translation>システム メッセージで JSON を求めてください。</translation>
    </message>
    <message>
        <source>“%1” is no parameter that is known here; it is sent as it is.</source>
        <translation>「%1」は不明なパラメーターです。そのまま送信されます。</translation>
    </message>
    <message>
        <source>Check the spelling.</source>
        <translation>つづりを確認してください。</translation>
    </message>
    <message>
        <source>%1 must be %2.</source>
        <translation>%1 は%2でなければなりません。</translation>
    </message>
    <message>
        <source>Change the value; it is %1 now.</source>
        <translation>値を変更してください。現在は %1 です。</translation>
    </message>
    <message>
        <source>%1 answers with at most %L2 tokens.</source>
        <translation>%1 の回答は最大 %L2 トークンです。</translation>
    </message>
    <message>
        <source>Lower %1.</source>
        <translation>%1 を小さくしてください。</translation>
    </message>
    <message>
        <source>%1 does not take %2.</source>
        <translation>%1 は %2 に対応していません。</translation>
    </message>
    <message>
        <source>Use max_completion_tokens.</source>
        <translation>max_completion_tokens を使用してください。</translation>
    </message>
    <message>
        <source>Remove it, or choose another model.</source>
        <translation>削除するか、別のモデルを選んでください。</translation>
    </message>
    <message>
        <source>This looks like a secret; whoever may read the library could use it.</source>
        <translation>シークレットのようです。ライブラリを読めるユーザーなら誰でも使用できてしまいます。</translation>
    </message>
    <message>
        <source>Write ${env:NAME} instead, and replace the secret where it was issued.</source>
        <translation>代わりに ${env:NAME} と書き、シークレットを発行元で交換してください。</translation>
    </message>
    <message>
        <source>There is no file “%1” in the library.</source>
        <translation>ライブラリにファイル「%1」はありません。</translation>
    </message>
    <message>
        <source>Correct the name, or add the file.</source>
        <translation>名前を修正するか、ファイルを追加してください。</translation>
    </message>
    <message>
        <source>The file includes itself: %1.</source>
        <translation>ファイルが自身をインクルードしています: %1。</translation>
    </message>
    <message>
        <source>Remove one of these includes.</source>
        <translation>これらのインクルードのいずれかを削除してください。</translation>
    </message>
    <message>
        <source>“%1” is no declared input; it renders as nothing.</source>
        <translation>「%1」は宣言された入力ではないため、何も出力されません。</translation>
    </message>
    <message>
        <source>Declare it under inputs, or correct the name.</source>
        <translation>inputs で宣言するか、名前を修正してください。</translation>
    </message>
    <message>
        <source>The template does not use the input “%1”.</source>
        <translation>テンプレートは入力「%1」を使用していません。</translation>
    </message>
    <message>
        <source>Use it as {{%1}}, or remove it.</source>
        <translation>{{%1}} として使用するか、削除してください。</translation>
    </message>
</context>
<context>
    <name>prompts::ConfigurationPlace</name>
    <message>
        <source>The prompt is too large for App Configuration. Publish it to a folder, or shorten it.</source>
        <translation>プロンプトが App Configuration には大きすぎます。フォルダーに公開するか、短くしてください。</translation>
    </message>
    <message>
        <source>The setting holds a prompt of another name.</source>
        <translation>設定には別の名前のプロンプトが入っています。</translation>
    </message>
    <message>
        <source>The setting names parts that are not its own.</source>
        <translation>設定が、自身のものではないパーツを指定しています。</translation>
    </message>
    <message>
        <source>Parts of the prompt are missing.</source>
        <translation>プロンプトの一部のパーツがありません。</translation>
    </message>
</context>
<context>
    <name>prompts::Drafts</name>
    <message>
        <source>What you typed could not be kept: %1. Save it, or free some space; it is tried again with the next key.</source>
        <translation>入力した内容を保持できませんでした: %1。保存するか、空き領域を確保してください。次のキー入力時にもう一度試します。</translation>
    </message>
    <message>
        <source>A draft could not be removed; it will be offered again. Check the permissions of the folder.</source>
        <translation>下書きを削除できなかったため、もう一度表示されます。フォルダーのアクセス許可を確認してください。</translation>
    </message>
</context>
<context>
    <name>prompts::Drift</name>
    <message>
        <source>As in the library.</source>
        <translation>ライブラリと同じです。</translation>
    </message>
    <message>
        <source>The library has no prompt of this name.</source>
        <translation>ライブラリにこの名前のプロンプトはありません。</translation>
    </message>
    <message>
        <source>What stands there is no published prompt.</source>
        <translation>そこにあるのは公開されたプロンプトではありません。</translation>
    </message>
    <message>
        <source>It was edited in place since it was published.</source>
        <translation>公開後に直接編集されました。</translation>
    </message>
    <message>
        <source>The library does not have the version that is live.</source>
        <translation>稼働中のバージョンがライブラリにありません。</translation>
    </message>
    <message>
        <source>It is not what the library has under this version.</source>
        <translation>ライブラリにあるこのバージョンの内容と異なります。</translation>
    </message>
    <message>
        <source>The label points at a newer version.</source>
        <translation>ラベルはより新しいバージョンを指しています。</translation>
    </message>
    <message>
        <source>The label points at an older version.</source>
        <translation>ラベルはより古いバージョンを指しています。</translation>
    </message>
    <message>
        <source>The label points at another version.</source>
        <translation>ラベルは別のバージョンを指しています。</translation>
    </message>
    <message>
        <source>The label is set, but nothing is live.</source>
        <translation>ラベルは設定されていますが、稼働中のものがありません。</translation>
    </message>
</context>
<context>
    <name>prompts::Edit</name>
    <message>
        <source>The front matter has no closing line “---”.</source>
        <translation>フロント マターに終了行「---」がありません。</translation>
    </message>
    <message>
        <source>There is already a member “%1”.</source>
        <translation>メンバー「%1」は既にあります。</translation>
    </message>
    <message>
        <source>The member cannot be renamed; edit it as text.</source>
        <translation>メンバーの名前を変更できません。テキストとして編集してください。</translation>
    </message>
    <message>
        <source>There is already an input “%1”.</source>
        <translation>入力「%1」は既にあります。</translation>
    </message>
    <message>
        <source>There is no input “%1”.</source>
        <translation>入力「%1」はありません。</translation>
    </message>
</context>
<context>
    <name>prompts::EndpointPlace</name>
    <message>
        <source>Copy of %1 with the prompt %2 (%3)</source>
        <translation>%1 のコピー (プロンプト %2、%3)</translation>
    </message>
    <message>
        <source>Make the deployment %1 of %2 with %3 (%4)</source>
        <translation>%2 のデプロイ %1 を %3 (%4) で作成</translation>
    </message>
    <message>
        <source>The endpoint has no deployment to copy.</source>
        <translation>エンドポイントに、コピーするデプロイがありません。</translation>
    </message>
    <message>
        <source>The prompt is too large for an environment variable. Publish it to App Configuration.</source>
        <translation>プロンプトが環境変数には大きすぎます。App Configuration に公開してください。</translation>
    </message>
    <message>
        <source>A prompt goes with its deployment. Shift the calls away and delete the deployment.</source>
        <translation>プロンプトはデプロイと一体です。呼び出しを移してから、デプロイを削除してください。</translation>
    </message>
</context>
<context>
    <name>prompts::Exchange</name>
    <message>
        <source>The bundle is of a version that this program does not know.</source>
        <translation>バンドルのバージョンに、このプログラムは対応していません。</translation>
    </message>
    <message>
        <source>“%1” is left out: the name cannot be used.</source>
        <translation>「%1」は、名前を使用できないため除外されます。</translation>
    </message>
    <message>
        <source>A message of the role “%1” is left out.</source>
        <translation>ロール「%1」のメッセージは除外されます。</translation>
    </message>
    <message>
        <source>Braces in the messages are read as template now; look at the variables.</source>
        <translation>メッセージ内の中かっこはテンプレートとして解釈されるようになりました。変数を確認してください。</translation>
    </message>
    <message>
        <source>An entry without name or prompt is left out.</source>
        <translation>名前またはプロンプトのない項目は除外されます。</translation>
    </message>
    <message>
        <source>The labels of “%1” are not taken over; set them once the prompt is committed.</source>
        <translation>「%1」のラベルは引き継がれません。プロンプトをコミットした後に設定してください。</translation>
    </message>
    <message>
        <source>The file holds no prompt.</source>
        <translation>ファイルにプロンプトがありません。</translation>
    </message>
    <message>
        <source>The file is no bundle of prompts, no chat request and no export of prompts that is known here.</source>
        <translation>ファイルは、プロンプトのバンドル、チャットの要求、または対応しているプロンプトのエクスポートのいずれでもありません。</translation>
    </message>
    <message>
        <source>The file is larger than 64 MB.</source>
        <translation>ファイルが 64 MB を超えています。</translation>
    </message>
    <message>
        <source>Line %1 is no valid JSON: %2.</source>
        <translation>%1 行目は有効な JSON ではありません: %2。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1 行目: %2</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>そのようなフォルダーはありません。</translation>
    </message>
    <message>
        <source>“%1”, line %2: there is no file “%3”.</source>
        <translation>「%1」の %2 行目: ファイル「%3」はありません。</translation>
    </message>
    <message>
        <source>The folder holds no .prompty file.</source>
        <translation>フォルダーに .prompty ファイルがありません。</translation>
    </message>
    <message>
        <source>The file is there already and differs.</source>
        <translation>ファイルが既にあり、内容が異なります。</translation>
    </message>
    <message>
        <source>The file cannot be written: %1.</source>
        <translation>ファイルに書き込めません: %1。</translation>
    </message>
</context>
<context>
    <name>prompts::FolderPlace</name>
    <message>
        <source>There is no such file.</source>
        <translation>そのようなファイルはありません。</translation>
    </message>
    <message>
        <source>The folder cannot be made.</source>
        <translation>フォルダーを作成できません。</translation>
    </message>
    <message>
        <source>This name is the folder&apos;s own.</source>
        <translation>この名前はフォルダー自体が使用しています。</translation>
    </message>
    <message>
        <source>The manifest&apos;s entry cannot be read.</source>
        <translation>マニフェストの項目を読み取れません。</translation>
    </message>
    <message>
        <source>The file was changed since it was read.</source>
        <translation>ファイルは読み取り後に変更されました。</translation>
    </message>
    <message>
        <source>Somebody else publishes there, or the folder cannot be written.</source>
        <translation>別のユーザーが公開しているか、フォルダーに書き込めません。</translation>
    </message>
</context>
<context>
    <name>prompts::Git</name>
    <message>
        <source>The remote sends us to another address. Nothing was sent there. Set the remote&apos;s new address and try again.</source>
        <translation>リモートが別のアドレスへの移動を求めています。そのアドレスには何も送信していません。リモートの新しいアドレスを設定して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The remote wants to know who calls, or did not accept the token. Give a token that may use this repository.</source>
        <translation>リモートが本人確認を求めているか、トークンを受け入れませんでした。このリポジトリを使用できるトークンを指定してください。</translation>
    </message>
    <message>
        <source>The remote knows you, but does not allow this. Ask its owner for the right to push.</source>
        <translation>リモートはユーザーを識別しましたが、この操作を許可していません。所有者にプッシュの権限を依頼してください。</translation>
    </message>
    <message>
        <source>The remote has no such repository, or hides it from you. Check the address and the token.</source>
        <translation>リモートにそのようなリポジトリがないか、表示が許可されていません。アドレスとトークンを確認してください。</translation>
    </message>
    <message>
        <source>The remote&apos;s certificate cannot be trusted: %1. No token was sent. Check the address, or add the authority&apos;s certificate.</source>
        <translation>リモートの証明書を信頼できません: %1。トークンは送信されていません。アドレスを確認するか、機関の証明書を追加してください。</translation>
    </message>
    <message>
        <source>The remote cannot be used over ssh: %1. Add your key to the ssh agent (ssh-add), and the host to the known hosts (connect once with ssh).</source>
        <translation>リモートを ssh で使用できません: %1。キーを ssh エージェントに追加し (ssh-add)、ホストを既知のホストに追加してください (ssh で一度接続します)。</translation>
    </message>
    <message>
        <source>The remote cannot be reached: %1. Your commits and drafts are safe here. Check the network and try again.</source>
        <translation>リモートに接続できません: %1。コミットと下書きはここで安全に保持されています。ネットワークを確認して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>no reason was given</source>
        <translation>理由は示されていません</translation>
    </message>
    <message>
        <source>Another program is changing the repository. Try again when it is done; if none is, remove the file that ends with “.lock” in the folder “.git”.</source>
        <translation>別のプログラムがリポジトリを変更しています。終わってからもう一度お試しください。変更中のプログラムがない場合は、フォルダー「.git」にある、末尾が「.lock」のファイルを削除してください。</translation>
    </message>
    <message>
        <source>The remote did not accept who calls. Give a token that may use this repository, or add your key to the ssh agent.</source>
        <translation>リモートが呼び出し元を受け入れませんでした。このリポジトリを使用できるトークンを指定するか、ssh エージェントにキーを追加してください。</translation>
    </message>
    <message>
        <source>The remote&apos;s certificate or host key cannot be trusted. No token was sent. Check the address, or add the authority&apos;s certificate.</source>
        <translation>リモートの証明書またはホスト キーを信頼できません。トークンは送信されていません。アドレスを確認するか、機関の証明書を追加してください。</translation>
    </message>
    <message>
        <source>Somebody else pushed in the meantime. Pull first, then push again; nothing was changed.</source>
        <translation>その間にほかの人がプッシュしました。先にプルしてから、もう一度プッシュしてください。何も変更していません。</translation>
    </message>
    <message>
        <source>Git does not find it: %1. Check the name.</source>
        <translation>Git で見つかりません: %1。名前を確認してください。</translation>
    </message>
    <message>
        <source>The branch moved in the meantime. Look at the new commits and try again; nothing was changed.</source>
        <translation>その間にブランチが移動しました。新しいコミットを確認して、もう一度お試しください。何も変更されていません。</translation>
    </message>
    <message>
        <source>Git does not take this name: %1. Choose another one.</source>
        <translation>Git はこの名前を使用できません: %1。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>Git could not do this: %1. Check that the folder is there, may be written and has free space; then try again.</source>
        <translation>Git で実行できませんでした: %1。フォルダーが存在し、書き込み可能で、空き領域があることを確認してから、もう一度お試しください。</translation>
    </message>
</context>
<context>
    <name>prompts::Labels</name>
    <message>
        <source>There is no version “%1”. Give a commit, a branch, a tag or a label.</source>
        <translation>バージョン「%1」はありません。コミット、ブランチ、タグ、またはラベルを指定してください。</translation>
    </message>
    <message>
        <source>The version “%1” is not in the current branch, so it would not travel with it. Merge it first, or switch to its branch.</source>
        <translation>バージョン「%1」は現在のブランチにないため、ブランチと一緒に転送されません。先にマージするか、そのブランチに切り替えてください。</translation>
    </message>
    <message>
        <source>“%1” has no committed version%2. Commit it first, or look at its history.</source>
        <translation>「%1」にコミット済みのバージョン%2がありません。先にコミットするか、履歴を確認してください。</translation>
    </message>
    <message>
        <source>The library has no commit yet: there is no version to label. Commit a file first.</source>
        <translation>ライブラリにまだコミットがないため、ラベルを付けるバージョンがありません。先にファイルをコミットしてください。</translation>
    </message>
    <message>
        <source>It was set by a merge, not by an approval.</source>
        <translation>承認ではなく、マージによって設定されました。</translation>
    </message>
    <message>
        <source>It was set without a proposal.</source>
        <translation>提案なしで設定されました。</translation>
    </message>
    <message>
        <source>Proposed and approved by the same person.</source>
        <translation>提案者と承認者が同じユーザーです。</translation>
    </message>
    <message>
        <source>The approval is not signed off by its author.</source>
        <translation>承認に作成者の署名 (sign-off) がありません。</translation>
    </message>
    <message>
        <source>The branch moved in the meantime. Look at the label again, then try once more; nothing was changed.</source>
        <translation>その間にブランチが移動しました。ラベルを再度確認してから、もう一度お試しください。何も変更されていません。</translation>
    </message>
    <message>
        <source>You proposed this move yourself. Ask somebody else to approve it.</source>
        <translation>この移動を提案したのはご自身です。別のユーザーに承認を依頼してください。</translation>
    </message>
    <message>
        <source>the rule of this label</source>
        <translation>このラベルの規則</translation>
    </message>
    <message>
        <source>“%1” of “%2” points at this version already.</source>
        <translation>「%2」の「%1」は既にこのバージョンを指しています。</translation>
    </message>
    <message>
        <source>“%1” has no label “%2”.</source>
        <translation>「%1」にラベル「%2」はありません。</translation>
    </message>
    <message>
        <source>Nobody proposes to move “%1” of “%2”. It may have been approved or withdrawn.</source>
        <translation>「%2」の「%1」を移動する提案はありません。承認されたか、取り下げられた可能性があります。</translation>
    </message>
    <message>
        <source>The label moved since this was proposed. Look at where it points now and propose again.</source>
        <translation>提案後にラベルが移動しました。現在の指し先を確認して、もう一度提案してください。</translation>
    </message>
    <message>
        <source>The proposal does not name a version of this prompt in this branch. Turn it down and propose again.</source>
        <translation>提案は、このブランチにあるこのプロンプトのバージョンを指定していません。却下して、もう一度提案してください。</translation>
    </message>
    <message>
        <source>“%1” is protected already.</source>
        <translation>「%1」は既に保護されています。</translation>
    </message>
    <message>
        <source>“%1” is not protected.</source>
        <translation>「%1」は保護されていません。</translation>
    </message>
</context>
<context>
    <name>prompts::Library</name>
    <message>
        <source>The folder of the prompt library cannot be created.</source>
        <translation>プロンプト ライブラリのフォルダーを作成できません。</translation>
    </message>
    <message>
        <source>The samples cannot be written: %1.</source>
        <translation>サンプルを書き込めません: %1。</translation>
    </message>
    <message>
        <source>The folder of the prompt library is not there or cannot be read.</source>
        <translation>プロンプト ライブラリのフォルダーがないか、読み取れません。</translation>
    </message>
    <message>
        <source>The library does not follow links.</source>
        <translation>ライブラリはリンクをたどりません。</translation>
    </message>
    <message>
        <source>The folder cannot be created.</source>
        <translation>フォルダーを作成できません。</translation>
    </message>
    <message>
        <source>The file cannot be written: %1.</source>
        <translation>ファイルに書き込めません: %1。</translation>
    </message>
    <message>
        <source>Somebody else changed the file meanwhile. Reload it; your text stays in the draft.</source>
        <translation>その間に別のユーザーがファイルを変更しました。再読み込みしてください。入力したテキストは下書きに残っています。</translation>
    </message>
    <message>
        <source>There is already a file of this name.</source>
        <translation>この名前のファイルは既にあります。</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>「%1」を追加</translation>
    </message>
    <message>
        <source>There is no such file in the library.</source>
        <translation>ライブラリにそのようなファイルはありません。</translation>
    </message>
    <message>
        <source>There are too many copies already.</source>
        <translation>コピーが既に多すぎます。</translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <translation>「%1」を削除</translation>
    </message>
    <message>
        <source>The file cannot be moved to the bin.</source>
        <translation>ファイルをごみ箱に移動できません。</translation>
    </message>
    <message>
        <source>The file cannot be moved.</source>
        <translation>ファイルを移動できません。</translation>
    </message>
    <message>
        <source>Somebody else changed the file meanwhile. Look at the change again.</source>
        <translation>その間に別のユーザーがファイルを変更しました。変更内容をもう一度確認してください。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>元に戻す操作がありません。</translation>
    </message>
    <message>
        <source>The file was changed since; undoing would lose that.</source>
        <translation>ファイルはその後変更されました。元に戻すと、その変更が失われます。</translation>
    </message>
    <message>
        <source>The file cannot be taken out of the bin.</source>
        <translation>ファイルをごみ箱から取り出せません。</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>チャット</translation>
    </message>
    <message>
        <source>Instructions and a question.</source>
        <translation>指示と質問。</translation>
    </message>
    <message>
        <source>Grounded answer</source>
        <translation>根拠に基づく回答</translation>
    </message>
    <message>
        <source>Answers from documents that retrieval found, with citations.</source>
        <translation>検索で見つかったドキュメントから、引用付きで回答します。</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Extracts facts as JSON of a known shape.</source>
        <translation>決められた形式の JSON として情報を抽出します。</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Scores an answer for an evaluation.</source>
        <translation>評価のために回答を採点します。</translation>
    </message>
    <message>
        <source>Completion</source>
        <translation>補完</translation>
    </message>
    <message>
        <source>One text for the completion API.</source>
        <translation>補完 API 用の 1 つのテキスト。</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Front matter and nothing else.</source>
        <translation>フロント マターのみ。</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
</context>
<context>
    <name>prompts::LibrarySource</name>
    <message>
        <source>The library has no committed version of it.</source>
        <translation>ライブラリにコミット済みのバージョンがありません。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>そのようなファイルはありません。</translation>
    </message>
    <message>
        <source>The prompt includes more than %1 files.</source>
        <translation>プロンプトがインクルードするファイルが %1 個を超えています。</translation>
    </message>
    <message>
        <source>The file is not text in UTF-8.</source>
        <translation>ファイルは UTF-8 のテキストではありません。</translation>
    </message>
    <message>
        <source>The library has no prompt of this name.</source>
        <translation>ライブラリにこの名前のプロンプトはありません。</translation>
    </message>
    <message>
        <source>Several prompts have this name. Name one by its path.</source>
        <translation>この名前のプロンプトが複数あります。パスで指定してください。</translation>
    </message>
</context>
<context>
    <name>prompts::Merging</name>
    <message>
        <source>“%1” is not in conflict any more. Look at the list of conflicts again.</source>
        <translation>「%1」はもう競合していません。競合の一覧をもう一度確認してください。</translation>
    </message>
    <message>
        <source>“%1” was changed by another program in the meantime. Nothing was written. Look at it again.</source>
        <translation>「%1」はその間に別のプログラムによって変更されました。何も書き込んでいません。もう一度確認してください。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) hold changes that are not committed and would be overwritten by the merge. Commit them or go back to the committed version first; nothing was changed.</source>
        <translation>
            <numerusform>%n 個のファイルにコミットされていない変更があり、マージすると上書きされます。コミットするか、先にコミット済みのバージョンに戻してください。何も変更していません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge %1</source>
        <translation>%1 をマージ</translation>
    </message>
    <message>
        <source>A merge waits already. Finish or abort it first.</source>
        <translation>すでに保留中のマージがあります。先に完了または中止してください。</translation>
    </message>
    <message>
        <source>Git is in the middle of something else here (a rebase, a revert or the like). End that with Git first.</source>
        <translation>Git がここで別の操作 (リベース、revert など) の途中です。先に Git でその操作を終えてください。</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>バージョン %1</translation>
    </message>
    <message>
        <source>branch &apos;%1&apos;</source>
        <translation>ブランチ &apos;%1&apos;</translation>
    </message>
    <message>
        <source>The branch “%1” follows no branch of a remote. Push it once, or switch to a branch that does.</source>
        <translation>ブランチ「%1」はリモートのどのブランチも追跡していません。一度プッシュするか、追跡しているブランチに切り替えてください。</translation>
    </message>
    <message>
        <source>No merge waits here. It may have been finished by another program.</source>
        <translation>ここに保留中のマージはありません。別のプログラムが完了した可能性があります。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are still undecided. Decide them, then finish the merge.</source>
        <translation>
            <numerusform>%n 個のファイルがまだ未解決です。解決してから、マージを完了してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>マージ</translation>
    </message>
    <message>
        <source>No merge waits here. It may have been ended by another program.</source>
        <translation>ここに保留中のマージはありません。別のプログラムが終了した可能性があります。</translation>
    </message>
</context>
<context>
    <name>prompts::Names</name>
    <message>
        <source>A name in “%1” is empty. Give every folder and the file a name.</source>
        <translation>「%1」に空の名前があります。すべてのフォルダーとファイルに名前を付けてください。</translation>
    </message>
    <message>
        <source>“%1” leaves the library&apos;s folder. Choose a name inside it.</source>
        <translation>「%1」はライブラリのフォルダーの外を指しています。フォルダー内の名前を選んでください。</translation>
    </message>
    <message>
        <source>“%1” is a name of Git&apos;s own files. Choose another name.</source>
        <translation>「%1」は Git 自身のファイルの名前です。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>“%1” holds a control character. Leave it out.</source>
        <translation>「%1」に制御文字が含まれています。取り除いてください。</translation>
    </message>
    <message>
        <source>“%1” holds half a character that no file system can keep. Leave it out.</source>
        <translation>「%1」に、どのファイル システムでも保存できない不完全な文字が含まれています。取り除いてください。</translation>
    </message>
    <message>
        <source>A name in “%1” is longer than 255 bytes. Shorten it.</source>
        <translation>「%1」に 255 バイトを超える名前があります。短くしてください。</translation>
    </message>
    <message>
        <source>Windows cannot hold the name “%1”.</source>
        <translation>Windows では名前「%1」を使えません。</translation>
    </message>
    <message>
        <source>“%1” ends with a dot or a space, which Windows drops.</source>
        <translation>「%1」の末尾がドットまたはスペースです。Windows ではこれが削除されます。</translation>
    </message>
    <message>
        <source>“%1” begins or ends with a space.</source>
        <translation>「%1」の先頭または末尾にスペースがあります。</translation>
    </message>
    <message>
        <source>“%1” holds a character that changes the direction of writing: it can look like another name.</source>
        <translation>「%1」に書字方向を変える文字が含まれています。別の名前に見えるおそれがあります。</translation>
    </message>
    <message>
        <source>“%1” holds an invisible character: it can look like another name.</source>
        <translation>「%1」に見えない文字が含まれています。別の名前に見えるおそれがあります。</translation>
    </message>
    <message>
        <source>“%1” holds a backslash, which separates folders on Windows. Use “/” for folders.</source>
        <translation>「%1」にバックスラッシュ が含まれています。これは Windows ではフォルダーの区切りです。フォルダーには「/」を使ってください。</translation>
    </message>
    <message>
        <source>“%1” is not inside the library. Give a name relative to its folder.</source>
        <translation>「%1」はライブラリの中にありません。ライブラリのフォルダーからの相対名を指定してください。</translation>
    </message>
    <message>
        <source>“.pilothouse” holds the library&apos;s labels. Choose another folder.</source>
        <translation>「.pilothouse」にはライブラリのラベルが保存されます。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>“%1” and “%2” differ only in upper and lower case or in how their characters are put together; Windows and macOS take them for one file.</source>
        <translation>「%1」と「%2」の違いは、大文字と小文字、または文字の合成方法だけです。Windows と macOS では同じファイルとみなされます。</translation>
    </message>
    <message>
        <source>“%1” cannot be a label. Use up to 64 letters, digits, “-”, “_” and “.”, beginning with a letter or digit.</source>
        <translation>「%1」はラベルに使えません。先頭を英字または数字とし、英字、数字、「-」、「_」、「.」を 64 文字以内で使ってください。</translation>
    </message>
</context>
<context>
    <name>prompts::Prompt</name>
    <message>
        <source>“%1” must be %2.</source>
        <translation>「%1」は%2にする必要があります。</translation>
    </message>
    <message>
        <source>See the form view for what it may hold.</source>
        <translation>指定できる内容はフォーム表示で確認してください。</translation>
    </message>
    <message>
        <source>a list of inputs with names</source>
        <translation>名前付きの入力のリスト</translation>
    </message>
    <message>
        <source>a map of inputs</source>
        <translation>入力のマップ</translation>
    </message>
    <message>
        <source>The input “%1” is declared twice.</source>
        <translation>入力「%1」が 2 回宣言されています。</translation>
    </message>
    <message>
        <source>Remove one of them.</source>
        <translation>どちらかを削除してください。</translation>
    </message>
    <message>
        <source>a map</source>
        <translation>マップ</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>テキストのリスト</translation>
    </message>
    <message>
        <source>The prompt is larger than 5 MB.</source>
        <translation>プロンプトが 5 MB を超えています。</translation>
    </message>
    <message>
        <source>Keep data outside of the prompt and give it as an input.</source>
        <translation>データはプロンプトの外に置き、入力として渡してください。</translation>
    </message>
    <message>
        <source>The front matter has no closing line “---”.</source>
        <translation>フロント マターに終わりの行「---」がありません。</translation>
    </message>
    <message>
        <source>Put a line of three dashes between the front matter and the prompt.</source>
        <translation>フロント マターとプロンプトの間に、ハイフン 3 つの行を入れてください。</translation>
    </message>
    <message>
        <source>The file has no front matter: model, parameters and inputs are not said.</source>
        <translation>ファイルにフロント マターがありません。モデル、パラメーター、入力が指定されていません。</translation>
    </message>
    <message>
        <source>Begin the file with a line “---”, the members, and another line “---”.</source>
        <translation>ファイルの先頭に行「---」、メンバー、もう 1 つの行「---」を書いてください。</translation>
    </message>
    <message>
        <source>The front matter is larger than 1 MB.</source>
        <translation>フロント マターが 1 MB を超えています。</translation>
    </message>
    <message>
        <source>Keep samples in a file of their own: sample: ${file:sample.json}.</source>
        <translation>サンプルは別のファイルに置いてください: sample: ${file:sample.json}。</translation>
    </message>
    <message>
        <source>The front matter has no members.</source>
        <translation>フロント マターにメンバーがありません。</translation>
    </message>
    <message>
        <source>Write members as “name: value”, one a line.</source>
        <translation>メンバーは 1 行に 1 つずつ「name: value」の形で書いてください。</translation>
    </message>
    <message>
        <source>The file is %1 MB; prompts may have 5 MB.</source>
        <translation>ファイルは %1 MB です。プロンプトの上限は 5 MB です。</translation>
    </message>
    <message>
        <source>The file is UTF-16, not UTF-8.</source>
        <translation>ファイルは UTF-8 ではなく UTF-16 です。</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>UTF-8 で保存してください。</translation>
    </message>
    <message>
        <source>The file is not text.</source>
        <translation>ファイルはテキストではありません。</translation>
    </message>
    <message>
        <source>Choose a text file in UTF-8.</source>
        <translation>UTF-8 のテキスト ファイルを選んでください。</translation>
    </message>
    <message>
        <source>The file holds bytes that are not UTF-8.</source>
        <translation>ファイルに UTF-8 ではないバイトが含まれています。</translation>
    </message>
</context>
<context>
    <name>prompts::Publisher</name>
    <message>
        <source>A target is appconfig:STORE, folder:DIR or endpoint:NAME.</source>
        <translation>ターゲットは appconfig:STORE、folder:DIR、endpoint:NAME のいずれかです。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>an unknown time</source>
        <translation>日時不明</translation>
    </message>
    <message>
        <source>version %1 by %2 at %3</source>
        <translation>バージョン %1 (%2、%3)</translation>
    </message>
    <message>
        <source>somebody unknown</source>
        <translation>不明なユーザー</translation>
    </message>
    <message>
        <source>Remove %1 (%2) from %3</source>
        <translation>%3 から %1 (%2) を削除</translation>
    </message>
    <message>
        <source>Roll %1 back to %2 in %3</source>
        <translation>%3 の %1 を %2 にロールバック</translation>
    </message>
    <message>
        <source>Publish %1 (%2) to %3</source>
        <translation>%3 に %1 (%2) を公開</translation>
    </message>
    <message>
        <source>What stands there is no published prompt: %1</source>
        <translation>そこにあるのは公開されたプロンプトではありません: %1</translation>
    </message>
    <message>
        <source>What is live was edited in place since it was published. This takes that edit away.</source>
        <translation>稼働中のプロンプトは、公開後に直接編集されています。この操作でその編集は失われます。</translation>
    </message>
    <message>
        <source>The setting is locked in the store. It has to be unlocked there first.</source>
        <translation>設定がストアでロックされています。先にストアでロックを解除する必要があります。</translation>
    </message>
    <message>
        <source>This text is not committed: nobody will find this version in the library.</source>
        <translation>このテキストはコミットされていません。ライブラリでこのバージョンを見つけることはできません。</translation>
    </message>
    <message>
        <source>It was changed elsewhere since you looked. Nothing was published; look at it again.</source>
        <translation>確認した後に別の場所で変更されました。何も公開されていません。もう一度確認してください。</translation>
    </message>
    <message>
        <source>It is no longer there.</source>
        <translation>もうありません。</translation>
    </message>
    <message>
        <source>Live is now %1.</source>
        <translation>現在稼働中: %1。</translation>
    </message>
    <message>
        <source>as you saw it</source>
        <translation>確認した時点</translation>
    </message>
    <message>
        <source>as it is now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Only committed versions go to production. Commit the prompt first.</source>
        <translation>運用環境に公開できるのは、コミット済みのバージョンだけです。先にプロンプトをコミットしてください。</translation>
    </message>
    <message>
        <source>Nothing of this name is live there.</source>
        <translation>そこには、この名前で公開されているものがありません。</translation>
    </message>
    <message>
        <source>This profile is read-only. Nothing was changed.</source>
        <translation>このプロファイルは読み取り専用です。何も変更していません。</translation>
    </message>
    <message>
        <source>Type %1 to confirm.</source>
        <translation>確認のため %1 と入力してください。</translation>
    </message>
</context>
<context>
    <name>prompts::Remotes</name>
    <message>
        <source>The library has no remote yet. Add one first.</source>
        <translation>ライブラリにはまだリモートがありません。先に追加してください。</translation>
    </message>
    <message>
        <source>There is no remote “%1”. Choose one of the list, or add it.</source>
        <translation>リモート「%1」はありません。一覧から選ぶか、追加してください。</translation>
    </message>
    <message>
        <source>The remote “%1” is a folder with files, which cannot be pushed to. Use a bare repository (git init --bare) between you, or pull from the other side.</source>
        <translation>リモート「%1」はファイルのあるフォルダーのため、プッシュできません。間にベア リポジトリ (git init --bare) を置くか、相手側からプルしてください。</translation>
    </message>
    <message>
        <source>Give the remote&apos;s address: https, ssh, or a folder.</source>
        <translation>リモートのアドレスを指定してください: https、ssh、またはフォルダー。</translation>
    </message>
    <message>
        <source>“%1” would run a program instead of naming a place. Give an https, ssh or folder address.</source>
        <translation>「%1」は場所を示すのではなく、プログラムを実行します。https、ssh、フォルダーのアドレスを指定してください。</translation>
    </message>
    <message>
        <source>“%1” is no address of a repository. Give one that begins with https:// or ssh://, or a folder.</source>
        <translation>「%1」はリポジトリのアドレスではありません。https:// または ssh:// で始まるもの、またはフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>The address holds a password or token, which would be kept in a readable file. Give the address without it; you are asked for the token when it is needed.</source>
        <translation>アドレスにパスワードまたはトークンが含まれており、読み取り可能なファイルに残ってしまいます。それを除いたアドレスを指定してください。トークンは必要なときに入力を求められます。</translation>
    </message>
    <message>
        <source>There is no folder “%1”. Give an existing repository, or an https or ssh address.</source>
        <translation>フォルダー「%1」はありません。既存のリポジトリ、または https か ssh のアドレスを指定してください。</translation>
    </message>
    <message>
        <source>“%1” cannot name a remote. Use letters, digits and “-”.</source>
        <translation>「%1」はリモートの名前に使えません。英字、数字、「-」を使ってください。</translation>
    </message>
    <message>
        <source>The folder “%1” is not empty. Choose a new one.</source>
        <translation>フォルダー「%1」は空ではありません。新しいフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The remote&apos;s address runs a program. Set an https, ssh or folder address.</source>
        <translation>リモートのアドレスはプログラムを実行します。https、ssh、フォルダーのアドレスを設定してください。</translation>
    </message>
    <message>
        <source>Another host than the remote asked for the token. It was not given. Check the remote&apos;s address.</source>
        <translation>リモートとは別のホストがトークンを要求しました。トークンは渡していません。リモートのアドレスを確認してください。</translation>
    </message>
    <message>
        <source>The remote asks for a token over plain http. It was not given. Use its https address.</source>
        <translation>リモートが平文の http でトークンを要求しています。トークンは渡していません。https のアドレスを使ってください。</translation>
    </message>
    <message>
        <source>The remote did not accept the token. Give one that may use this repository.</source>
        <translation>リモートがトークンを受け付けませんでした。このリポジトリを使用できるトークンを指定してください。</translation>
    </message>
    <message>
        <source>The remote wants to know who calls. Give a token for it.</source>
        <translation>リモートが呼び出し元の情報を求めています。トークンを指定してください。</translation>
    </message>
    <message>
        <source>The remote did not accept a key of the ssh agent. Add the right key with ssh-add.</source>
        <translation>リモートが ssh エージェントのキーを受け付けませんでした。ssh-add で正しいキーを追加してください。</translation>
    </message>
    <message>
        <source>The remote asks for a kind of sign-in that is not supported here. Use an https address with a token, or ssh with an agent.</source>
        <translation>リモートが、ここでは対応していない種類のサインインを求めています。トークンを使う https のアドレスか、エージェントを使う ssh を利用してください。</translation>
    </message>
    <message>
        <source>Somebody else pushed in the meantime. Pull first, then push again; nothing was changed.</source>
        <translation>その間にほかの人がプッシュしました。先にプルしてから、もう一度プッシュしてください。何も変更していません。</translation>
    </message>
    <message>
        <source>The remote refused “%1”: %2. Your commits are safe here; ask its owner which rule applies, or push to another branch.</source>
        <translation>リモートが「%1」を拒否しました: %2。コミットはここに安全に残っています。適用されるルールをリモートの所有者に確認するか、別のブランチにプッシュしてください。</translation>
    </message>
</context>
<context>
    <name>prompts::Rename</name>
    <message>
        <source>There is no such file in the library.</source>
        <translation>ライブラリにそのようなファイルはありません。</translation>
    </message>
    <message>
        <source>The new name is the old one.</source>
        <translation>新しい名前が元の名前と同じです。</translation>
    </message>
    <message>
        <source>There is already a file of this name.</source>
        <translation>この名前のファイルはすでにあります。</translation>
    </message>
    <message>
        <source>Moves “%1” to “%2”.</source>
        <translation>「%1」を「%2」に移動します。</translation>
    </message>
    <message numerus="yes">
        <source>Moves “%1” to “%2” and updates references in %n file(s).</source>
        <translation>
            <numerusform>「%1」を「%2」に移動し、%n 個のファイルの参照を更新します。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>prompts::Render</name>
    <message>
        <source>The section “%1” is not closed.</source>
        <translation>セクション「%1」が閉じられていません。</translation>
    </message>
    <message>
        <source>The tag is not closed.</source>
        <translation>タグが閉じられていません。</translation>
    </message>
    <message>
        <source>“%1” closes no open section.</source>
        <translation>「%1」に対応する開いたセクションがありません。</translation>
    </message>
    <message>
        <source>Partials and other delimiters cannot be rendered.</source>
        <translation>パーシャルと、変更された区切り記号はレンダリングできません。</translation>
    </message>
    <message>
        <source>Sections are nested too deep.</source>
        <translation>セクションの入れ子が深すぎます。</translation>
    </message>
    <message>
        <source>The rendered text is too long.</source>
        <translation>レンダリングされたテキストが長すぎます。</translation>
    </message>
    <message>
        <source>Shorten the lists that the template repeats.</source>
        <translation>テンプレートが繰り返すリストを短くしてください。</translation>
    </message>
    <message>
        <source>Close each section with {{/name}}; write variables as {{name}}.</source>
        <translation>各セクションを {{/name}} で閉じてください。変数は {{name}} と書きます。</translation>
    </message>
    <message>
        <source>The input “%1” is required and has no value.</source>
        <translation>入力「%1」は必須ですが、値がありません。</translation>
    </message>
    <message>
        <source>Give a value for it.</source>
        <translation>値を指定してください。</translation>
    </message>
    <message>
        <source>A value holds the role line “%1:”, and the prompt is strict.</source>
        <translation>値にロールの行「%1:」が含まれていますが、プロンプトは strict です。</translation>
    </message>
    <message>
        <source>Give the history as an input of kind thread, or remove the line from the value.</source>
        <translation>履歴を種類 thread の入力として渡すか、値からその行を取り除いてください。</translation>
    </message>
    <message>
        <source>In “%1”, line %2: %3</source>
        <translation>「%1」の %2 行目: %3</translation>
    </message>
    <message>
        <source>Templates of the format “%1” cannot be rendered.</source>
        <translation>形式「%1」のテンプレートはレンダリングできません。</translation>
    </message>
    <message>
        <source>Use jinja2 or mustache.</source>
        <translation>jinja2 または mustache を使ってください。</translation>
    </message>
</context>
<context>
    <name>prompts::Repository</name>
    <message>
        <source>There is no branch “%1”. Choose one of the list, or create it.</source>
        <translation>ブランチ「%1」はありません。一覧から選ぶか、作成してください。</translation>
    </message>
    <message>
        <source>“%1” cannot name a branch. Leave out spaces, “..”, “~”, “^”, “:”, “?”, “*”, “[” and a “/” at an end.</source>
        <translation>「%1」はブランチの名前に使えません。スペース、「..」、「~」、「^」、「:」、「?」、「*」、「[」、および先頭や末尾の「/」は使わないでください。</translation>
    </message>
    <message>
        <source>“%1” is there already. Choose another name.</source>
        <translation>「%1」はすでにあります。別の名前を選んでください。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) hold changes that are not committed and would be overwritten. Commit them or go back to the committed version first; nothing was changed.</source>
        <translation>
            <numerusform>%n 個のファイルにコミットされていない変更があり、上書きされます。コミットするか、先にコミット済みのバージョンに戻してください。何も変更していません。</numerusform>
        </translation>
    </message>
    <message>
        <source>A merge waits. Finish or abort it before you switch to another branch.</source>
        <translation>保留中のマージがあります。別のブランチに切り替える前に、完了または中止してください。</translation>
    </message>
    <message>
        <source>“%1” is the branch you are on. Switch to another one first.</source>
        <translation>「%1」は現在のブランチです。先に別のブランチに切り替えてください。</translation>
    </message>
    <message>
        <source>“%1” has commits that are nowhere else; deleting it would lose them. Merge or push it first.</source>
        <translation>「%1」にはほかにないコミットがあり、削除すると失われます。先にマージまたはプッシュしてください。</translation>
    </message>
    <message>
        <source>“%1” cannot name a tag. Leave out spaces, “..”, “~”, “^”, “:”, “?”, “*” and “[”.</source>
        <translation>「%1」はタグの名前に使えません。スペース、「..」、「~」、「^」、「:」、「?」、「*」、「[」は使わないでください。</translation>
    </message>
    <message>
        <source>“%1” is a folder. Choose the files in it.</source>
        <translation>「%1」はフォルダーです。その中のファイルを選んでください。</translation>
    </message>
    <message>
        <source>Say in a few words what changed: a commit needs a message.</source>
        <translation>変更内容を数語で書いてください。コミットにはメッセージが必要です。</translation>
    </message>
    <message>
        <source>A merge waits. Finish or abort it first; your files stay as they are.</source>
        <translation>保留中のマージがあります。先に完了または中止してください。ファイルは現状のままです。</translation>
    </message>
    <message>
        <source>Nothing changed in the chosen files since the last commit: there is nothing to commit.</source>
        <translation>選んだファイルには、最後のコミットからの変更がありません。コミットするものがありません。</translation>
    </message>
    <message>
        <source>“%1” was deleted by another program. Nothing was written. Save it anew, or drop your text.</source>
        <translation>「%1」は別のプログラムによって削除されました。何も書き込まれていません。新しく保存するか、テキストを破棄してください。</translation>
    </message>
    <message>
        <source>“%1” was changed by another program since it was opened. Nothing was written. Reload it and compare, then save again.</source>
        <translation>「%1」は開いた後に別のプログラムによって変更されました。何も書き込まれていません。再読み込みして比較してから、もう一度保存してください。</translation>
    </message>
    <message>
        <source>“%1” could not be written: %2. The old file is as it was. Check free space and permissions.</source>
        <translation>「%1」に書き込めませんでした: %2。以前のファイルは元のままです。空き容量とアクセス許可を確認してください。</translation>
    </message>
    <message>
        <source>“%1” is a link. Links are not followed, as they may lead out of the library; open the file itself.</source>
        <translation>「%1」はリンクです。ライブラリの外を指す可能性があるため、リンクはたどりません。ファイル自体を開いてください。</translation>
    </message>
    <message>
        <source>“%1” is not in the library&apos;s folder. It may have been renamed or deleted; look at its history.</source>
        <translation>「%1」はライブラリのフォルダーにありません。名前の変更または削除が行われた可能性があります。履歴を確認してください。</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2. Check its permissions.</source>
        <translation>「%1」を読み取れません: %2。アクセス許可を確認してください。</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made. Check the permissions, and that no file has its name.</source>
        <translation>フォルダー「%1」を作成できません。アクセス許可と、同じ名前のファイルがないことを確認してください。</translation>
    </message>
    <message>
        <source>“%1” could not be replaced: %2. The old file is as it was. Check its permissions.</source>
        <translation>「%1」を置き換えられませんでした: %2。以前のファイルは元のままです。アクセス許可を確認してください。</translation>
    </message>
    <message>
        <source>“%1” is a folder. Choose another name.</source>
        <translation>「%1」はフォルダーです。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>“%1” could not be renamed: %2. Check the permissions of its folder.</source>
        <translation>「%1」の名前を変更できませんでした: %2。フォルダーのアクセス許可を確認してください。</translation>
    </message>
    <message>
        <source>“%1” could not be deleted. Check the permissions of its folder.</source>
        <translation>「%1」を削除できませんでした。フォルダーのアクセス許可を確認してください。</translation>
    </message>
    <message>
        <source>“%1” was never committed on this branch: there is nothing to go back to.</source>
        <translation>「%1」はこのブランチでコミットされたことがありません。戻せるものがありません。</translation>
    </message>
    <message>
        <source>The library has no commit yet. Commit a file first.</source>
        <translation>ライブラリにはまだコミットがありません。先にファイルをコミットしてください。</translation>
    </message>
    <message>
        <source>There is no version “%1”. Give a commit, a branch or a tag of this library.</source>
        <translation>バージョン「%1」はありません。このライブラリのコミット、ブランチ、またはタグを指定してください。</translation>
    </message>
    <message>
        <source>“%1” is a repository already. Open it instead.</source>
        <translation>「%1」はすでにリポジトリです。代わりに開いてください。</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made or written. Choose another one.</source>
        <translation>フォルダー「%1」は作成または書き込みができません。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>“%1” is not in the version %2. It may have had another name there; look at its history.</source>
        <translation>「%1」はバージョン %2 にありません。そのバージョンでは別の名前だった可能性があります。履歴を確認してください。</translation>
    </message>
    <message>
        <source>“%1” is no id of a content.</source>
        <translation>「%1」はコンテンツの ID ではありません。</translation>
    </message>
    <message>
        <source>The folder “%1” is not there. Choose another one, or create a library in it.</source>
        <translation>フォルダー「%1」はありません。別のフォルダーを選ぶか、そこにライブラリを作成してください。</translation>
    </message>
    <message>
        <source>“%1” is no Git repository and lies in none. Create a library there, or choose a cloned folder.</source>
        <translation>「%1」は Git リポジトリではなく、リポジトリの中にもありません。そこにライブラリを作成するか、クローンしたフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>“%1” belongs to another user of this computer. If you trust it, run “git config --global --add safe.directory” with this folder, then open it again.</source>
        <translation>「%1」はこのコンピューターの別のユーザーが所有しています。信頼できる場合は、このフォルダーを指定して「git config --global --add safe.directory」を実行し、もう一度開いてください。</translation>
    </message>
    <message>
        <source>“%1” is a bare repository: it has no files to edit. Clone it into a folder and open that.</source>
        <translation>「%1」はベア リポジトリです。編集できるファイルがありません。フォルダーにクローンして、それを開いてください。</translation>
    </message>
    <message>
        <source>“%1” holds Git&apos;s own files. Open the folder that it is in.</source>
        <translation>「%1」には Git 自身のファイルが入っています。その親フォルダーを開いてください。</translation>
    </message>
    <message>
        <source>The library&apos;s folder “%1” is gone or no longer a repository. Bring it back or open another one; what you typed is kept.</source>
        <translation>ライブラリのフォルダー「%1」がなくなったか、リポジトリではなくなりました。元に戻すか、別のフォルダーを開いてください。入力した内容は残っています。</translation>
    </message>
    <message>
        <source>More than one version begins with “%1”. Give more digits of it.</source>
        <translation>「%1」で始まるバージョンが複数あります。もっと多くの桁を指定してください。</translation>
    </message>
    <message>
        <source>The library “%1” is read-only here. Ask for the right to write there, or clone it into a folder of your own.</source>
        <translation>ここではライブラリ「%1」は読み取り専用です。書き込みの権限を依頼するか、自分のフォルダーにクローンしてください。</translation>
    </message>
    <message>
        <source>Another window of this program is changing the library. Try again when it is done.</source>
        <translation>このプログラムの別のウィンドウがライブラリを変更しています。終わってからもう一度お試しください。</translation>
    </message>
    <message>
        <source>Nobody is signed in, and the repository names no user. Sign in, or set user.name and user.email in Git.</source>
        <translation>サインインしているユーザーがなく、リポジトリにもユーザーが設定されていません。サインインするか、Git で user.name と user.email を設定してください。</translation>
    </message>
</context>
<context>
    <name>prompts::Search</name>
    <message>
        <source>Say what to search for.</source>
        <translation>検索する内容を指定してください。</translation>
    </message>
    <message>
        <source>The expression cannot be used: %1.</source>
        <translation>この正規表現は使えません: %1。</translation>
    </message>
</context>
<context>
    <name>prompts::Yaml</name>
    <message>
        <source>The front matter is not valid YAML: %1.</source>
        <translation>フロント マターは有効な YAML ではありません: %1。</translation>
    </message>
    <message>
        <source>Indent with spaces; YAML does not take tabs.</source>
        <translation>スペースで字下げしてください。YAML ではタブを使えません。</translation>
    </message>
    <message>
        <source>Put a value with braces in quotes.</source>
        <translation>かっこ ({ }) を含む値は引用符で囲んでください。</translation>
    </message>
    <message>
        <source>Put a value that holds a colon in quotes.</source>
        <translation>コロンを含む値は引用符で囲んでください。</translation>
    </message>
    <message>
        <source>Look at this line and the one above: indentation, a missing colon, an open quote or bracket.</source>
        <translation>この行と上の行を確認してください: 字下げ、コロンの欠落、閉じていない引用符やかっこ。</translation>
    </message>
    <message>
        <source>The front matter is nested more than %1 levels deep.</source>
        <translation>フロント マターの入れ子が %1 レベルを超えています。</translation>
    </message>
    <message>
        <source>Make it flatter, or keep the data in a file of its own.</source>
        <translation>浅くするか、データを別のファイルに置いてください。</translation>
    </message>
    <message>
        <source>The front matter has more values than can be read, perhaps through repeated aliases.</source>
        <translation>フロント マターに読み取れる数を超える値があります。エイリアスの繰り返しが原因の可能性があります。</translation>
    </message>
    <message>
        <source>Remove the aliases, or keep the data in a file of its own.</source>
        <translation>エイリアスを取り除くか、データを別のファイルに置いてください。</translation>
    </message>
    <message>
        <source>A list or map cannot be the name of a member.</source>
        <translation>リストやマップはメンバーの名前に使えません。</translation>
    </message>
    <message>
        <source>“%1” is there twice; the last one counts.</source>
        <translation>「%1」が 2 回あります。最後のものが使われます。</translation>
    </message>
    <message>
        <source>Remove one of them.</source>
        <translation>どちらかを削除してください。</translation>
    </message>
    <message>
        <source>The front matter cannot be read: %1.</source>
        <translation>フロント マターを読み取れません: %1。</translation>
    </message>
    <message>
        <source>Make it smaller.</source>
        <translation>小さくしてください。</translation>
    </message>
    <message>
        <source>The front matter is no map of members; edit it as text.</source>
        <translation>フロント マターがメンバーのマップではありません。テキストとして編集してください。</translation>
    </message>
    <message>
        <source>This member cannot be changed without changing others; edit it as text.</source>
        <translation>ほかのメンバーを変えずにこのメンバーを変更することはできません。テキストとして編集してください。</translation>
    </message>
</context>
<context>
    <name>prompts::editor::Desk</name>
    <message>
        <source>The library is not open.</source>
        <translation>ライブラリが開かれていません。</translation>
    </message>
    <message>
        <source>First prompts</source>
        <translation>最初のプロンプト</translation>
    </message>
    <message>
        <source>%1 is again %2.</source>
        <translation>%1 は再び %2 になりました。</translation>
    </message>
    <message>
        <source>Receiving %1 of %2</source>
        <translation>%2 のうち %1 を受信しています</translation>
    </message>
    <message>
        <source>Sending %1 of %2</source>
        <translation>%2 のうち %1 を送信しています</translation>
    </message>
    <message>
        <source>Writing %1 of %2</source>
        <translation>%2 のうち %1 を書き込んでいます</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>接続しています</translation>
    </message>
    <message>
        <source>Nothing new: everything of %1 is here already.</source>
        <translation>新しいものはありません。%1 の内容はすべてここにあります。</translation>
    </message>
    <message>
        <source>The branch now stands where %1 stands.</source>
        <translation>ブランチは %1 と同じ位置になりました。</translation>
    </message>
    <message numerus="yes">
        <source>%n files were changed on both sides and wait for a decision.</source>
        <translation>
            <numerusform>%n 個のファイルが両方の側で変更されており、判断が必要です。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is merged.</source>
        <translation>%1 をマージしました。</translation>
    </message>
    <message>
        <source>Everything that others pushed is read.</source>
        <translation>ほかの人がプッシュした内容をすべて読み込みました。</translation>
    </message>
    <message>
        <source>the remote</source>
        <translation>リモート</translation>
    </message>
    <message>
        <source>Your commits are sent.</source>
        <translation>コミットを送信しました。</translation>
    </message>
    <message>
        <source>to be removed</source>
        <translation>削除予定</translation>
    </message>
    <message>
        <source>Moving %1 is proposed. A second person has to approve it.</source>
        <translation>%1 の移動を提案しました。2 人目の承認が必要です。</translation>
    </message>
    <message>
        <source>%1 stands at %2.</source>
        <translation>%1 は %2 に付いています。</translation>
    </message>
    <message>
        <source>Removing %1 is proposed. A second person has to approve it.</source>
        <translation>%1 の削除を提案しました。2 人目の承認が必要です。</translation>
    </message>
    <message>
        <source>%1 is removed.</source>
        <translation>%1 を削除しました。</translation>
    </message>
    <message>
        <source>The move of %1 is approved.</source>
        <translation>%1 の移動を承認しました。</translation>
    </message>
    <message>
        <source>The proposal for %1 is withdrawn.</source>
        <translation>%1 の提案を取り下げました。</translation>
    </message>
</context>
<context>
    <name>prompts::editor::Document</name>
    <message>
        <source>This file is too large to be edited here: it has %1, and a prompt may have up to 5 MiB.</source>
        <translation>このファイルはここで編集するには大きすぎます。サイズは %1 ですが、プロンプトの上限は 5 MiB です。</translation>
    </message>
    <message>
        <source>This file is not a text, so that it cannot be edited here.</source>
        <translation>このファイルはテキストではないため、ここでは編集できません。</translation>
    </message>
    <message>
        <source>This file cannot be changed.</source>
        <translation>このファイルは変更できません。</translation>
    </message>
</context>
<context>
    <name>prompts::editor::FormEdit</name>
    <message>
        <source>“%1” is not a number.</source>
        <translation>「%1」は数値ではありません。</translation>
    </message>
    <message>
        <source>The largest answer is a whole number of tokens.</source>
        <translation>回答の最大長はトークン数 (整数) です。</translation>
    </message>
    <message>
        <source>There is already an input named %1.</source>
        <translation>%1 という名前の入力はすでにあります。</translation>
    </message>
</context>
<context>
    <name>prompts::editor::LiveDesk</name>
    <message>
        <source>Reading what is live</source>
        <translation>稼働中のものを読み込んでいます</translation>
    </message>
    <message>
        <source>Planning a publication</source>
        <translation>公開を計画しています</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>公開しています</translation>
    </message>
    <message>
        <source>%1 is live in %2.</source>
        <translation>%1 が %2 で稼働しています。</translation>
    </message>
</context>
<context>
    <name>rbac</name>
    <message>
        <source>See the estate</source>
        <translation>環境全体を表示</translation>
    </message>
    <message>
        <source>Ask a model without a key</source>
        <translation>キーを使わずにモデルに質問</translation>
    </message>
    <message>
        <source>Compute embeddings without a key</source>
        <translation>キーを使わずに埋め込みを計算</translation>
    </message>
    <message>
        <source>Search documents</source>
        <translation>ドキュメントを検索</translation>
    </message>
    <message>
        <source>Ask a deployed flow</source>
        <translation>デプロイ済みのフローに質問</translation>
    </message>
    <message>
        <source>Read the keys of a deployed flow</source>
        <translation>デプロイ済みのフローのキーを読み取る</translation>
    </message>
    <message>
        <source>List search indexes</source>
        <translation>検索インデックスを一覧</translation>
    </message>
    <message>
        <source>Add documents to an index</source>
        <translation>インデックスにドキュメントを追加</translation>
    </message>
    <message>
        <source>Create a search index</source>
        <translation>検索インデックスを作成</translation>
    </message>
    <message>
        <source>List model deployments</source>
        <translation>モデルのデプロイを一覧</translation>
    </message>
    <message>
        <source>Create and scale model deployments</source>
        <translation>モデルのデプロイを作成、容量を変更</translation>
    </message>
    <message>
        <source>Delete model deployments</source>
        <translation>モデルのデプロイを削除</translation>
    </message>
    <message>
        <source>Change content filters</source>
        <translation>コンテンツ フィルターを変更</translation>
    </message>
    <message>
        <source>Read the keys of a model account</source>
        <translation>モデルのアカウントのキーを読み取る</translation>
    </message>
    <message>
        <source>See model quota</source>
        <translation>モデルのクォータを表示</translation>
    </message>
    <message>
        <source>Move traffic between deployments of a flow</source>
        <translation>フローのデプロイ間でトラフィックを移動</translation>
    </message>
    <message>
        <source>Use Foundry agents</source>
        <translation>Foundry エージェントを使用</translation>
    </message>
    <message>
        <source>Query logs</source>
        <translation>ログを照会</translation>
    </message>
    <message>
        <source>Query traces of an application</source>
        <translation>アプリケーションのトレースを照会</translation>
    </message>
    <message>
        <source>Read metrics</source>
        <translation>メトリックを読み取る</translation>
    </message>
    <message>
        <source>Audit the estate</source>
        <translation>環境全体を監査</translation>
    </message>
    <message>
        <source>Audit who still uses keys</source>
        <translation>キーをまだ使っている人を監査</translation>
    </message>
    <message>
        <source>See who has which role</source>
        <translation>ロールの割り当てを表示</translation>
    </message>
    <message>
        <source>Give roles to others</source>
        <translation>ほかの人にロールを割り当て</translation>
    </message>
    <message>
        <source>Read published prompts</source>
        <translation>公開されたプロンプトを読み取る</translation>
    </message>
    <message>
        <source>Publish prompts</source>
        <translation>プロンプトを公開</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>the subscription %1</source>
        <translation>サブスクリプション %1</translation>
    </message>
    <message>
        <source>the resource group %1</source>
        <translation>リソース グループ %1</translation>
    </message>
    <message>
        <source>the tenant</source>
        <translation>テナント</translation>
    </message>
    <message>
        <source>On %1 you lack the permission %2.</source>
        <translation>%1 に対するアクセス許可 %2 がありません。</translation>
    </message>
    <message>
        <source>The role %1 would bring it; ask %2.</source>
        <translation>ロール %1 が必要です。%2 に依頼してください。</translation>
    </message>
    <message>
        <source>One of the roles %1 would bring it; ask %2.</source>
        <translation>次のロールのいずれかが必要です: %1。%2 に依頼してください。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>others</source>
        <translation>ほか</translation>
    </message>
    <message>
        <source>an owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>an owner of the subscription %1</source>
        <translation>サブスクリプション %1 の所有者</translation>
    </message>
    <message>
        <source>The deny assignment &quot;%1&quot; on %2 forbids this, whatever your roles are.</source>
        <translation>%2 の拒否の割り当て「%1」により、ロールにかかわらずこの操作は禁止されています。</translation>
    </message>
    <message>
        <source>The lock &quot;%1&quot; on %2 forbids this change. Whoever may change locks there can remove it.</source>
        <translation>%2 のロック「%1」により、この変更は禁止されています。そこでロックを変更できる人なら解除できます。</translation>
    </message>
    <message>
        <source>Your role has a condition that only the service can judge. Try it.</source>
        <translation>ロールに、サービスだけが判定できる条件が付いています。実際にお試しください。</translation>
    </message>
    <message>
        <source>Your permissions are being read.</source>
        <translation>アクセス許可を読み込んでいます。</translation>
    </message>
    <message>
        <source>Your permissions could not be read. %1</source>
        <translation>アクセス許可を読み込めませんでした。%1</translation>
    </message>
    <message>
        <source>This cannot be checked on %1.</source>
        <translation>%1 ではこれを確認できません。</translation>
    </message>
</context>
<context>
    <name>registration</name>
    <message>
        <source>Signing in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Says who you are, and keeps you signed in without asking every hour.</source>
        <translation>利用者を識別し、1 時間ごとの確認なしにサインインを維持します。</translation>
    </message>
    <message>
        <source>Resources and deployments</source>
        <translation>リソースとデプロイ</translation>
    </message>
    <message>
        <source>Lists tenants, subscriptions, models and search services, and tells which actions you may take.</source>
        <translation>テナント、サブスクリプション、モデル、検索サービスを一覧し、実行できる操作を示します。</translation>
    </message>
    <message>
        <source>Chat and embeddings</source>
        <translation>チャットと埋め込み</translation>
    </message>
    <message>
        <source>Sends questions to your model deployments without a key.</source>
        <translation>キーを使わずにモデルのデプロイへ質問を送信します。</translation>
    </message>
    <message>
        <source>Retrieval</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Lists indexes and searches your documents without a key.</source>
        <translation>キーを使わずにインデックスを一覧し、ドキュメントを検索します。</translation>
    </message>
    <message>
        <source>Flows and online endpoints</source>
        <translation>フローとオンライン エンドポイント</translation>
    </message>
    <message>
        <source>Calls Azure Machine Learning endpoints and Foundry projects as you.</source>
        <translation>利用者として Azure Machine Learning のエンドポイントと Foundry のプロジェクトを呼び出します。</translation>
    </message>
    <message>
        <source>Logs and monitoring</source>
        <translation>ログと監視</translation>
    </message>
    <message>
        <source>Reads request logs of your systems.</source>
        <translation>システムの要求ログを読み取ります。</translation>
    </message>
    <message>
        <source>Traces of an application</source>
        <translation>アプリケーションのトレース</translation>
    </message>
    <message>
        <source>Reads what your applications recorded.</source>
        <translation>アプリケーションが記録した内容を読み取ります。</translation>
    </message>
    <message>
        <source>Published prompts</source>
        <translation>公開されたプロンプト</translation>
    </message>
    <message>
        <source>Reads prompts from a configuration store, and publishes them there when you say so.</source>
        <translation>構成ストアからプロンプトを読み取り、指示したときだけそこに公開します。</translation>
    </message>
</context>
<context>
    <name>series::Unit</name>
    <message>
        <source>no value</source>
        <translation>値なし</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <comment>amount</comment>
        <translation>%1 トークン</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <comment>rate</comment>
        <translation>%1 トークン/秒</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>tokens/s</source>
        <translation>トークン/秒</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Playground</source>
        <translation>プレイグラウンド</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>“Like the desktop” also follows its wish for high contrast.</source>
        <translation>「デスクトップに合わせる」ではハイ コントラストの設定にも従います。</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>デスクトップに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>ハイ コントラスト</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字の大きさ</translation>
    </message>
    <message>
        <source>In percent of the desktop&apos;s own text size.</source>
        <translation>デスクトップの文字の大きさに対する割合 (%)。</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>動きを減らす</translation>
    </message>
    <message>
        <source>Indicators stand still.</source>
        <translation>進行状況の表示を静止させます。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Takes effect when Pilothouse starts again.</source>
        <translation>次回の起動時に反映されます。</translation>
    </message>
    <message>
        <source>Send with Enter</source>
        <translation>Enter で送信</translation>
    </message>
    <message>
        <source>Shift+Enter then starts a new line. When off, Ctrl+Enter sends.</source>
        <translation>Shift+Enter で改行します。オフの場合は Ctrl+Enter で送信します。</translation>
    </message>
    <message>
        <source>Show the inspector</source>
        <translation>インスペクターを表示</translation>
    </message>
    <message>
        <source>The pane with sources, prompt, request, timeline and parameters.</source>
        <translation>ソース、プロンプト、要求、タイムライン、パラメーターのペイン。</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>クライアント ID</translation>
    </message>
    <message>
        <source>The public client that your tenant registered for Pilothouse in Entra ID. Takes effect when Pilothouse starts again.</source>
        <translation>テナントが Entra ID に Pilothouse 用として登録したパブリック クライアント。次回の起動時に反映されます。</translation>
    </message>
    <message>
        <source>Each cloud has registrations of its own.</source>
        <translation>アプリの登録はクラウドごとに異なります。</translation>
    </message>
    <message>
        <source>Client id in Azure US Government</source>
        <translation>Azure US Government のクライアント ID</translation>
    </message>
    <message>
        <source>Client id in Azure China</source>
        <translation>Azure China のクライアント ID</translation>
    </message>
    <message>
        <source>Client id in a cloud of your own</source>
        <translation>独自のクラウドのクライアント ID</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>アラート</translation>
    </message>
    <message>
        <source>Send traces to Application Insights</source>
        <translation>トレースを Application Insights に送信</translation>
    </message>
    <message>
        <source>Spans of your questions go to the Application Insights resource of the system. They cost what its data costs.</source>
        <translation>質問のスパンがシステムの Application Insights リソースに送信されます。そのデータと同じコストがかかります。</translation>
    </message>
    <message>
        <source>Traces hold prompts and answers</source>
        <translation>トレースにプロンプトと回答を含める</translation>
    </message>
    <message>
        <source>Otherwise they hold names, times and token counts only. Whoever may read the traces can read the texts.</source>
        <translation>オフの場合、トレースに含まれるのは名前、時間、トークン数だけです。トレースを読み取れる人は、テキストも読み取れます。</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>監視</translation>
    </message>
    <message>
        <source>Read boards again by themselves</source>
        <translation>ボードを自動的に再読み込み</translation>
    </message>
    <message>
        <source>Only while a board is shown and nobody points at it. Log queries cost time of the workspace, not money.</source>
        <translation>ボードが表示され、ポインターが置かれていない間だけです。ログ クエリはワークスペースの処理時間を使いますが、料金はかかりません。</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Every minute</source>
        <translation>1 分ごと</translation>
    </message>
    <message>
        <source>Every 5 minutes</source>
        <translation>5 分ごと</translation>
    </message>
    <message>
        <source>Every 15 minutes</source>
        <translation>15 分ごと</translation>
    </message>
    <message>
        <source>Watch chosen rules while Pilothouse runs</source>
        <translation>Pilothouse の実行中に、選択したルールを監視</translation>
    </message>
    <message>
        <source>Rules that you marked on the page Alerts are looked at, metrics each minute at most, logs each five minutes, and you are told on the desktop.</source>
        <translation>「アラート」ページで選択したルールを評価し、デスクトップに通知します。メトリックは最短 1 分ごと、ログは 5 分ごとです。</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>通知停止の開始</translation>
    </message>
    <message>
        <source>Nobody is told in these hours. The same hour twice: never quiet.</source>
        <translation>この時間帯は通知しません。開始と終了が同じ時刻の場合、通知は停止しません。</translation>
    </message>
    <message>
        <source>o&apos;clock</source>
        <translation>時</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>通知停止の終了</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>Folder of the prompt library</source>
        <translation>プロンプト ライブラリのフォルダー</translation>
    </message>
    <message>
        <source>Empty: a folder of Pilothouse&apos;s own. Takes effect when Pilothouse starts again.</source>
        <translation>空欄の場合は Pilothouse 独自のフォルダーです。Pilothouse の再起動後に反映されます。</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>フロー</translation>
    </message>
    <message>
        <source>Hosts that flows may call</source>
        <translation>フローから呼び出せるホスト</translation>
    </message>
    <message>
        <source>Separated by commas. &quot;*.example.com&quot; allows what stands below a name.</source>
        <translation>コンマで区切ります。&quot;*.example.com&quot; と書くと、その名前の下にあるものが許可されます。</translation>
    </message>
</context>
<context>
    <name>settings::Settings</name>
    <message>
        <source>The settings file was damaged; the defaults are used. The damaged file is kept as %1.</source>
        <translation>設定ファイルが破損していたため、既定値を使います。破損したファイルは %1 として残してあります。</translation>
    </message>
    <message>
        <source>The setting “%1” cannot have this value.</source>
        <translation>設定「%1」にこの値は指定できません。</translation>
    </message>
</context>
<context>
    <name>templates::Words</name>
    <message>
        <source>A whole number is expected, not a value of type %1.</source>
        <translation>整数が必要ですが、%1 型の値です。</translation>
    </message>
    <message>
        <source>Convert it with the filter int.</source>
        <translation>フィルター int で変換してください。</translation>
    </message>
    <message>
        <source>map() is given an argument that it does not know.</source>
        <translation>map() に未知の引数が渡されています。</translation>
    </message>
    <message>
        <source>Give attribute and default only.</source>
        <translation>attribute と default だけを指定してください。</translation>
    </message>
    <message>
        <source>map() needs the name of a filter.</source>
        <translation>map() にはフィルターの名前が必要です。</translation>
    </message>
    <message>
        <source>Write map(&quot;upper&quot;) or map(attribute=&quot;name&quot;).</source>
        <translation>map(&quot;upper&quot;) または map(attribute=&quot;name&quot;) と書いてください。</translation>
    </message>
    <message>
        <source>There is no filter named &quot;%1&quot;.</source>
        <translation>&quot;%1&quot; という名前のフィルターはありません。</translation>
    </message>
    <message>
        <source>Look for its right name in the list of filters.</source>
        <translation>フィルターの一覧で正しい名前を確認してください。</translation>
    </message>
    <message>
        <source>The name of an attribute is missing.</source>
        <translation>属性の名前がありません。</translation>
    </message>
    <message>
        <source>Write selectattr(&quot;name&quot;).</source>
        <translation>selectattr(&quot;name&quot;) と書いてください。</translation>
    </message>
    <message>
        <source>There is no test named &quot;%1&quot;.</source>
        <translation>&quot;%1&quot; という名前のテストはありません。</translation>
    </message>
    <message>
        <source>Look for its right name in the list of tests.</source>
        <translation>テストの一覧で正しい名前を確認してください。</translation>
    </message>
    <message>
        <source>The filter random is refused: a template gives the same text for the same values.</source>
        <translation>フィルター random は使えません。テンプレートは同じ値に対して同じテキストを返します。</translation>
    </message>
    <message>
        <source>Choose outside of the template.</source>
        <translation>テンプレートの外で選択してください。</translation>
    </message>
    <message>
        <source>A text is expected, not a value of type %1.</source>
        <translation>テキストが必要ですが、型 %1 の値が渡されました。</translation>
    </message>
    <message>
        <source>Convert it with the filter string.</source>
        <translation>フィルター string で変換してください。</translation>
    </message>
    <message>
        <source>truncate needs a length of at least %1.</source>
        <translation>truncate の長さは %1 以上である必要があります。</translation>
    </message>
    <message>
        <source>Make it longer, or the end shorter.</source>
        <translation>長くするか、end を短くしてください。</translation>
    </message>
    <message>
        <source>The width of a line is more than zero.</source>
        <translation>行の幅はゼロより大きくする必要があります。</translation>
    </message>
    <message>
        <source>Give another width.</source>
        <translation>別の幅を指定してください。</translation>
    </message>
    <message>
        <source>dictsort needs a dictionary.</source>
        <translation>dictsort には辞書が必要です。</translation>
    </message>
    <message>
        <source>Use the filter sort for lists.</source>
        <translation>リストにはフィルター sort を使ってください。</translation>
    </message>
    <message>
        <source>dictsort sorts by &quot;key&quot; or &quot;value&quot;.</source>
        <translation>dictsort は &quot;key&quot; または &quot;value&quot; で並べ替えます。</translation>
    </message>
    <message>
        <source>Write one of the two.</source>
        <translation>どちらかを書いてください。</translation>
    </message>
    <message>
        <source>Nothing can be cut into zero slices.</source>
        <translation>ゼロ個のスライスには分割できません。</translation>
    </message>
    <message>
        <source>Give the number of slices.</source>
        <translation>スライスの数を指定してください。</translation>
    </message>
    <message>
        <source>A value of type %1 has no end to begin from.</source>
        <translation>型 %1 の値には、逆順の開始点となる末尾がありません。</translation>
    </message>
    <message>
        <source>Make a list of it with the filter list.</source>
        <translation>フィルター list でリストにしてください。</translation>
    </message>
    <message>
        <source>The filter items needs a dictionary.</source>
        <translation>フィルター items には辞書が必要です。</translation>
    </message>
    <message>
        <source>Give a dictionary.</source>
        <translation>辞書を指定してください。</translation>
    </message>
    <message>
        <source>sum does not add texts.</source>
        <translation>sum ではテキストを加算できません。</translation>
    </message>
    <message>
        <source>Use the filter join.</source>
        <translation>フィルター join を使ってください。</translation>
    </message>
    <message>
        <source>urlencode takes a text, a dictionary or pairs.</source>
        <translation>urlencode にはテキスト、辞書、またはペアを渡します。</translation>
    </message>
    <message>
        <source>Give one of these.</source>
        <translation>これらのいずれかを指定してください。</translation>
    </message>
    <message>
        <source>xmlattr needs a dictionary.</source>
        <translation>xmlattr には辞書が必要です。</translation>
    </message>
    <message>
        <source>Give names and values.</source>
        <translation>名前と値を指定してください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of an attribute.</source>
        <translation>&quot;%1&quot; は属性の名前として使えません。</translation>
    </message>
    <message>
        <source>Use letters, digits and hyphens.</source>
        <translation>英字、数字、ハイフンを使ってください。</translation>
    </message>
    <message>
        <source>A key of type %1 has no place in JSON.</source>
        <translation>%1 型のキーは JSON では使用できません。</translation>
    </message>
    <message>
        <source>Use texts or numbers.</source>
        <translation>テキストまたは数値を使用してください。</translation>
    </message>
    <message>
        <source>The indentation is too large.</source>
        <translation>字下げが大きすぎます。</translation>
    </message>
    <message>
        <source>Use 2 or 4.</source>
        <translation>2 または 4 を使ってください。</translation>
    </message>
    <message>
        <source>A value of type %1 has no place in JSON.</source>
        <translation>型 %1 の値は JSON に含められません。</translation>
    </message>
    <message>
        <source>Convert it with the filter list or string.</source>
        <translation>フィルター list または string で変換してください。</translation>
    </message>
    <message>
        <source>The number is beyond 64 bits.</source>
        <translation>数値が 64 ビットを超えています。</translation>
    </message>
    <message>
        <source>Use the filter float.</source>
        <translation>フィルター float を使ってください。</translation>
    </message>
    <message>
        <source>Keep it as a float.</source>
        <translation>浮動小数点数のままにしてください。</translation>
    </message>
    <message>
        <source>round knows the methods common, ceil and floor.</source>
        <translation>round の方法は common、ceil、floor のいずれかです。</translation>
    </message>
    <message>
        <source>Write one of them.</source>
        <translation>このいずれかを書いてください。</translation>
    </message>
    <message>
        <source>Only numbers are rounded.</source>
        <translation>丸められるのは数値だけです。</translation>
    </message>
    <message>
        <source>Convert with the filter float.</source>
        <translation>フィルター float で変換してください。</translation>
    </message>
    <message>
        <source>The number cannot be rounded.</source>
        <translation>この数値は丸められません。</translation>
    </message>
    <message>
        <source>Look at its size and the precision.</source>
        <translation>その大きさと精度を確認してください。</translation>
    </message>
    <message>
        <source>A size is a number of bytes.</source>
        <translation>サイズはバイト数で指定します。</translation>
    </message>
    <message>
        <source>Convert with the filter int.</source>
        <translation>フィルター int で変換してください。</translation>
    </message>
    <message>
        <source>format takes values by place or by name, not both.</source>
        <translation>format の値は位置と名前のどちらか一方で指定します。両方は使えません。</translation>
    </message>
    <message>
        <source>Choose one of the two.</source>
        <translation>どちらか 1 つを選んでください。</translation>
    </message>
    <message>
        <source>The format &quot;%1&quot; does not fit a value of type %2.</source>
        <translation>書式「%1」は %2 型の値に合いません。</translation>
    </message>
    <message>
        <source>Look at the letter at its end: d for whole numbers, f for others, s for texts.</source>
        <translation>末尾の文字を確認してください。整数は d、その他の数値は f、テキストは s です。</translation>
    </message>
    <message>
        <source>A brace of the format stands alone.</source>
        <translation>書式に、対になっていない中かっこがあります。</translation>
    </message>
    <message>
        <source>Write {{ or }} for a brace.</source>
        <translation>中かっこそのものは {{ または }} と書いてください。</translation>
    </message>
    <message>
        <source>Behind &quot;!&quot; stands r, s or a.</source>
        <translation>「!」の後には r、s、a のいずれかが必要です。</translation>
    </message>
    <message>
        <source>Correct the format.</source>
        <translation>書式を修正してください。</translation>
    </message>
    <message>
        <source>A value of type %1 takes no format.</source>
        <translation>%1 型の値には書式を指定できません。</translation>
    </message>
    <message>
        <source>Take the format away.</source>
        <translation>書式を削除してください。</translation>
    </message>
    <message>
        <source>The format asks for a value that is not given.</source>
        <translation>書式に必要な値が指定されていません。</translation>
    </message>
    <message>
        <source>Give a value for each pair of braces.</source>
        <translation>かっこの組ごとに値を指定してください。</translation>
    </message>
    <message>
        <source>The format asks for &quot;%1&quot;, which is not given.</source>
        <translation>書式に必要な &quot;%1&quot; が指定されていません。</translation>
    </message>
    <message>
        <source>Give this name.</source>
        <translation>この名前を指定してください。</translation>
    </message>
    <message>
        <source>The path in the format cannot be read.</source>
        <translation>書式内のパスを読み取れません。</translation>
    </message>
    <message>
        <source>Write {name.attribute} or {name[key]}.</source>
        <translation>{name.attribute} または {name[key]} と書いてください。</translation>
    </message>
    <message>
        <source>%%1 does not fit a value of type %2.</source>
        <translation>%%1 は %2 型の値に合いません。</translation>
    </message>
    <message>
        <source>Use %s for everything, %d and %f for numbers.</source>
        <translation>すべての型には %s、数値には %d と %f を使用してください。</translation>
    </message>
    <message>
        <source>The format asks for more values than are given.</source>
        <translation>書式が必要とする値の数が、指定された値より多くなっています。</translation>
    </message>
    <message>
        <source>Give a value for each %.</source>
        <translation>% ごとに値を指定してください。</translation>
    </message>
    <message>
        <source>The format is not complete.</source>
        <translation>書式が不完全です。</translation>
    </message>
    <message>
        <source>Write %% for a percent sign.</source>
        <translation>パーセント記号は %% と書いてください。</translation>
    </message>
    <message>
        <source>The format does not use all values.</source>
        <translation>書式で使われていない値があります。</translation>
    </message>
    <message>
        <source>Write a %s for each value.</source>
        <translation>値ごとに %s を書いてください。</translation>
    </message>
    <message>
        <source>range() takes whole numbers.</source>
        <translation>range() には整数を指定します。</translation>
    </message>
    <message>
        <source>The step of range() is zero.</source>
        <translation>range() のステップがゼロです。</translation>
    </message>
    <message>
        <source>Give it another step.</source>
        <translation>別のステップを指定してください。</translation>
    </message>
    <message>
        <source>range() has more than %1 items.</source>
        <translation>range() の項目数が %1 を超えています。</translation>
    </message>
    <message>
        <source>Make it shorter.</source>
        <translation>短くしてください。</translation>
    </message>
    <message>
        <source>A dictionary is made of pairs.</source>
        <translation>辞書はペアから作ります。</translation>
    </message>
    <message>
        <source>Give pairs of a key and a value.</source>
        <translation>キーと値のペアを指定してください。</translation>
    </message>
    <message>
        <source>Only one dictionary can be given.</source>
        <translation>指定できる辞書は 1 つだけです。</translation>
    </message>
    <message>
        <source>Give further members as name=value.</source>
        <translation>追加のメンバーは name=value の形で指定してください。</translation>
    </message>
    <message>
        <source>cycler() has nothing to choose from.</source>
        <translation>cycler() に選択肢がありません。</translation>
    </message>
    <message>
        <source>Give it the values that take turns.</source>
        <translation>順番に使う値を指定してください。</translation>
    </message>
    <message>
        <source>lipsum() is random and therefore refused.</source>
        <translation>lipsum() はランダムなため使えません。</translation>
    </message>
    <message>
        <source>Give the text as a variable.</source>
        <translation>テキストを変数として渡してください。</translation>
    </message>
    <message>
        <source>The block &quot;raw&quot; is not closed.</source>
        <translation>ブロック &quot;raw&quot; が閉じられていません。</translation>
    </message>
    <message>
        <source>Write {% endraw %} behind it.</source>
        <translation>その後に {% endraw %} を書いてください。</translation>
    </message>
    <message>
        <source>The comment is not closed.</source>
        <translation>コメントが閉じられていません。</translation>
    </message>
    <message>
        <source>Write #} at its end.</source>
        <translation>末尾に #} を書いてください。</translation>
    </message>
    <message>
        <source>Write a smaller one, or one with a decimal point.</source>
        <translation>小さい数値か、小数点付きの数値を書いてください。</translation>
    </message>
    <message>
        <source>The text in quotes is not closed.</source>
        <translation>引用符内のテキストが閉じられていません。</translation>
    </message>
    <message>
        <source>Write %1 at its end.</source>
        <translation>末尾に %1 を書いてください。</translation>
    </message>
    <message>
        <source>The text in quotes has an escape that cannot be read.</source>
        <translation>引用符内のテキストに、読み取れないエスケープがあります。</translation>
    </message>
    <message>
        <source>Write \\ for a backslash.</source>
        <translation>バックスラッシュ は \\ と書いてください。</translation>
    </message>
    <message>
        <source>The character &quot;%1&quot; has no meaning here.</source>
        <translation>文字 &quot;%1&quot; はここでは意味を持ちません。</translation>
    </message>
    <message>
        <source>Take it away.</source>
        <translation>取り除いてください。</translation>
    </message>
    <message>
        <source>The bracket &quot;%1&quot; was not opened.</source>
        <translation>かっこ &quot;%1&quot; に対応する開きかっこがありません。</translation>
    </message>
    <message>
        <source>Take it away, or open it before.</source>
        <translation>取り除くか、その前に開いてください。</translation>
    </message>
    <message>
        <source>Only attributes of a namespace can be assigned to.</source>
        <translation>代入できるのは名前空間の属性だけです。</translation>
    </message>
    <message>
        <source>Make it with {% set name = namespace() %}.</source>
        <translation>{% set name = namespace() %} で作成してください。</translation>
    </message>
    <message>
        <source>%1 names are to take %2 values.</source>
        <translation>%1 個の名前に %2 個の値を割り当てようとしています。</translation>
    </message>
    <message>
        <source>Write as many names as there are values.</source>
        <translation>値と同じ数の名前を書いてください。</translation>
    </message>
    <message>
        <source>The macro &quot;%1&quot; has no parameter &quot;%2&quot;.</source>
        <translation>マクロ &quot;%1&quot; にパラメーター &quot;%2&quot; はありません。</translation>
    </message>
    <message>
        <source>Call it with its own parameters.</source>
        <translation>マクロのパラメーターで呼び出してください。</translation>
    </message>
    <message>
        <source>The macro &quot;%1&quot; takes at most %2 arguments.</source>
        <translation>マクロ &quot;%1&quot; に渡せる引数は最大 %2 個です。</translation>
    </message>
    <message>
        <source>A macro of another rendering is called.</source>
        <translation>別のレンダリングのマクロを呼び出しています。</translation>
    </message>
    <message>
        <source>Define it in this template.</source>
        <translation>このテンプレートで定義してください。</translation>
    </message>
    <message>
        <source>The required block &quot;%1&quot; is not defined.</source>
        <translation>必須のブロック &quot;%1&quot; が定義されていません。</translation>
    </message>
    <message>
        <source>Define it in the template that extends this one.</source>
        <translation>このテンプレートを拡張するテンプレートで定義してください。</translation>
    </message>
    <message>
        <source>A block takes no arguments.</source>
        <translation>ブロックには引数を渡せません。</translation>
    </message>
    <message>
        <source>Call it with ().</source>
        <translation>() だけを付けて呼び出してください。</translation>
    </message>
    <message>
        <source>cycle() has nothing to choose from.</source>
        <translation>cycle() に選択肢がありません。</translation>
    </message>
    <message>
        <source>loop() takes the items of the next level.</source>
        <translation>loop() には次の階層の項目を渡します。</translation>
    </message>
    <message>
        <source>Write loop(item.children) in a recursive loop.</source>
        <translation>再帰ループ内で loop(item.children) と書いてください。</translation>
    </message>
    <message>
        <source>Behind ** a dictionary is expected.</source>
        <translation>** の後には辞書が必要です。</translation>
    </message>
    <message>
        <source>Give a dictionary of names and values.</source>
        <translation>名前と値の辞書を指定してください。</translation>
    </message>
    <message>
        <source>An argument behind ** has no name of its own.</source>
        <translation>** の後の引数の名前が、テキストではないか重複しています。</translation>
    </message>
    <message>
        <source>Give each argument once, by its name.</source>
        <translation>各引数を名前で 1 回だけ指定してください。</translation>
    </message>
    <message>
        <source>The argument &quot;caller&quot; is given twice.</source>
        <translation>引数 &quot;caller&quot; が 2 回指定されています。</translation>
    </message>
    <message>
        <source>Take it away: the tag call gives it.</source>
        <translation>取り除いてください。タグ call が指定します。</translation>
    </message>
    <message>
        <source>There is no filter or test named &quot;%1&quot;.</source>
        <translation>&quot;%1&quot; という名前のフィルターやテストはありません。</translation>
    </message>
    <message>
        <source>Look for its right name in the list.</source>
        <translation>一覧で正しい名前を確認してください。</translation>
    </message>
    <message>
        <source>The template &quot;%1&quot; has a problem on line %2: %3</source>
        <translation>テンプレート &quot;%1&quot; の %2 行目に問題があります: %3</translation>
    </message>
    <message>
        <source>There is no template &quot;%1&quot;.</source>
        <translation>テンプレート &quot;%1&quot; はありません。</translation>
    </message>
    <message>
        <source>Correct the name, create the template, or write &quot;ignore missing&quot;.</source>
        <translation>名前を直すか、テンプレートを作成するか、&quot;ignore missing&quot; と書いてください。</translation>
    </message>
    <message>
        <source>The name of a template is expected.</source>
        <translation>テンプレートの名前が必要です。</translation>
    </message>
    <message>
        <source>Write it in quotes.</source>
        <translation>引用符で囲んで書いてください。</translation>
    </message>
    <message>
        <source>The template extends another one twice.</source>
        <translation>テンプレートが別のテンプレートを 2 回拡張しています。</translation>
    </message>
    <message>
        <source>Keep one {% extends %}.</source>
        <translation>{% extends %} は 1 つだけにしてください。</translation>
    </message>
    <message>
        <source>A list or dictionary cannot hold itself.</source>
        <translation>リストや辞書に自分自身を含めることはできません。</translation>
    </message>
    <message>
        <source>Append a copy.</source>
        <translation>コピーを追加してください。</translation>
    </message>
    <message>
        <source>The list has no item at this place.</source>
        <translation>リストのこの位置に項目がありません。</translation>
    </message>
    <message>
        <source>Test its length first.</source>
        <translation>先に長さを確認してください。</translation>
    </message>
    <message>
        <source>The value is not in the list.</source>
        <translation>値がリストにありません。</translation>
    </message>
    <message>
        <source>Test with &quot;in&quot; first.</source>
        <translation>先に「in」で確認してください。</translation>
    </message>
    <message>
        <source>sort() takes no key function here.</source>
        <translation>ここでは sort() にキー関数を渡せません。</translation>
    </message>
    <message>
        <source>Use the filter sort with attribute.</source>
        <translation>フィルター sort を attribute 付きで使ってください。</translation>
    </message>
    <message>
        <source>The dictionary has no such key.</source>
        <translation>辞書にそのようなキーはありません。</translation>
    </message>
    <message>
        <source>Give a default as second argument.</source>
        <translation>2 番目の引数に既定値を指定してください。</translation>
    </message>
    <message>
        <source>The dictionary is empty.</source>
        <translation>辞書が空です。</translation>
    </message>
    <message>
        <source>A text cannot be split at nothing.</source>
        <translation>空文字列でテキストを分割することはできません。</translation>
    </message>
    <message>
        <source>Give the text that stands between the parts.</source>
        <translation>区切りになるテキストを指定してください。</translation>
    </message>
    <message>
        <source>The text does not hold what is looked for.</source>
        <translation>検索対象がテキストに含まれていません。</translation>
    </message>
    <message>
        <source>Use find(), which answers -1.</source>
        <translation>-1 を返す find() を使ってください。</translation>
    </message>
    <message>
        <source>A text is filled with one character.</source>
        <translation>テキストを埋める文字は 1 文字です。</translation>
    </message>
    <message>
        <source>Give a single character.</source>
        <translation>1 文字だけ指定してください。</translation>
    </message>
    <message>
        <source>%1() is given &quot;%2&quot; twice.</source>
        <translation>%1() に &quot;%2&quot; が 2 回指定されています。</translation>
    </message>
    <message>
        <source>Give it by place or by name.</source>
        <translation>位置か名前のどちらかで指定してください。</translation>
    </message>
    <message>
        <source>%1() lacks its argument &quot;%2&quot;.</source>
        <translation>%1() の引数 &quot;%2&quot; がありません。</translation>
    </message>
    <message>
        <source>Give this argument.</source>
        <translation>この引数を指定してください。</translation>
    </message>
    <message>
        <source>%1() is given too many arguments.</source>
        <translation>%1() に渡された引数が多すぎます。</translation>
    </message>
    <message>
        <source>Take away what it does not know.</source>
        <translation>未知の引数を取り除いてください。</translation>
    </message>
    <message>
        <source>%1() is given an argument by a name that it does not know.</source>
        <translation>%1() に未知の名前の引数が渡されています。</translation>
    </message>
    <message>
        <source>the end of the tag</source>
        <translation>タグの終わり</translation>
    </message>
    <message>
        <source>Here stands %1, expected is %2.</source>
        <translation>ここに %1 がありますが、%2 が必要です。</translation>
    </message>
    <message>
        <source>Complete or correct the tag.</source>
        <translation>タグを補うか、直してください。</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>The expression is nested too deeply.</source>
        <translation>式の入れ子が深すぎます。</translation>
    </message>
    <message>
        <source>Split it with {% set %}.</source>
        <translation>{% set %} で分割してください。</translation>
    </message>
    <message>
        <source>The template is nested too deeply.</source>
        <translation>テンプレートの入れ子が深すぎます。</translation>
    </message>
    <message>
        <source>Take parts out into macros or variables.</source>
        <translation>一部をマクロまたは変数に移してください。</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>終わり</translation>
    </message>
    <message>
        <source>The arguments of the call are not in order.</source>
        <translation>呼び出しの引数の順序が正しくありません。</translation>
    </message>
    <message>
        <source>Write plain arguments first, then name=value, then *list and **dictionary, each name once.</source>
        <translation>まず通常の引数、次に name=value、その後に *list と **dictionary を、それぞれの名前を 1 回だけ使って書いてください。</translation>
    </message>
    <message>
        <source>Tests cannot be chained with &quot;is&quot;.</source>
        <translation>テストを &quot;is&quot; で連結することはできません。</translation>
    </message>
    <message>
        <source>Combine them with &quot;and&quot;.</source>
        <translation>&quot;and&quot; で組み合わせてください。</translation>
    </message>
    <message>
        <source>Behind the dot a name is expected.</source>
        <translation>ドットの後には名前が必要です。</translation>
    </message>
    <message>
        <source>Write the name of an attribute, or take the dot away.</source>
        <translation>属性の名前を書くか、ドットを取り除いてください。</translation>
    </message>
    <message>
        <source>A slice among other keys has no meaning.</source>
        <translation>ほかのキーの中にあるスライスは意味を持ちません。</translation>
    </message>
    <message>
        <source>Write one slice.</source>
        <translation>スライスを 1 つだけ書いてください。</translation>
    </message>
    <message>
        <source>The parameter &quot;%1&quot; stands twice.</source>
        <translation>パラメーター &quot;%1&quot; が 2 回あります。</translation>
    </message>
    <message>
        <source>Give each parameter its own name.</source>
        <translation>各パラメーターに固有の名前を付けてください。</translation>
    </message>
    <message>
        <source>A parameter without a default follows one that has one.</source>
        <translation>既定値のあるパラメーターの後に、既定値のないパラメーターがあります。</translation>
    </message>
    <message>
        <source>Put parameters with defaults last.</source>
        <translation>既定値のあるパラメーターを最後に置いてください。</translation>
    </message>
    <message>
        <source>The tag &quot;call&quot; needs the call of a macro.</source>
        <translation>タグ &quot;call&quot; にはマクロの呼び出しが必要です。</translation>
    </message>
    <message>
        <source>Write {% call name() %}.</source>
        <translation>{% call name() %} と書いてください。</translation>
    </message>
    <message>
        <source>Names that begin with &quot;_&quot; cannot be imported.</source>
        <translation>&quot;_&quot; で始まる名前はインポートできません。</translation>
    </message>
    <message>
        <source>Give the macro another name.</source>
        <translation>マクロに別の名前を付けてください。</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>an expression</source>
        <translation>式</translation>
    </message>
    <message>
        <source>This cannot be assigned to.</source>
        <translation>これには代入できません。</translation>
    </message>
    <message>
        <source>Write the name of a variable.</source>
        <translation>変数の名前を書いてください。</translation>
    </message>
    <message>
        <source>The variable &quot;loop&quot; of a loop cannot be assigned to.</source>
        <translation>ループの変数 &quot;loop&quot; には代入できません。</translation>
    </message>
    <message>
        <source>Take another name.</source>
        <translation>別の名前を使ってください。</translation>
    </message>
    <message>
        <source>the name of a tag</source>
        <translation>タグの名前</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands outside of a loop.</source>
        <translation>&quot;%1&quot; がループの外にあります。</translation>
    </message>
    <message>
        <source>Move it into {% for %} ... {% endfor %}.</source>
        <translation>{% for %} ... {% endfor %} の中に移動してください。</translation>
    </message>
    <message>
        <source>The tag &quot;%1&quot; closes nothing that is open.</source>
        <translation>タグ &quot;%1&quot; に対応する開いたタグがありません。</translation>
    </message>
    <message>
        <source>There is no tag named &quot;%1&quot;.</source>
        <translation>&quot;%1&quot; という名前のタグはありません。</translation>
    </message>
    <message>
        <source>Close &quot;%1&quot; first.</source>
        <translation>先に &quot;%1&quot; を閉じてください。</translation>
    </message>
    <message>
        <source>Take it away or correct its name.</source>
        <translation>取り除くか、名前を直してください。</translation>
    </message>
    <message>
        <source>The block &quot;%1&quot; that was opened on line %2 is not closed.</source>
        <translation>%2 行目で開いたブロック &quot;%1&quot; が閉じられていません。</translation>
    </message>
    <message>
        <source>Write %1 where it ends.</source>
        <translation>終わる場所に %1 を書いてください。</translation>
    </message>
    <message>
        <source>The block &quot;%1&quot; is defined twice.</source>
        <translation>ブロック &quot;%1&quot; が 2 回定義されています。</translation>
    </message>
    <message>
        <source>Give one of the two another name.</source>
        <translation>どちらかに別の名前を付けてください。</translation>
    </message>
    <message>
        <source>A required block may only hold white space and comments.</source>
        <translation>必須のブロックに含められるのは、空白とコメントだけです。</translation>
    </message>
    <message>
        <source>Take away &quot;required&quot;, or empty the block.</source>
        <translation>&quot;required&quot; を取り除くか、ブロックを空にしてください。</translation>
    </message>
    <message>
        <source>Change the template or the value that it is given.</source>
        <translation>テンプレートまたは渡す値を変更してください。</translation>
    </message>
    <message>
        <source>An undefined value is used.</source>
        <translation>未定義の値が使われています。</translation>
    </message>
    <message>
        <source>Give the variable a value, or use the filter default or the test defined.</source>
        <translation>変数に値を指定するか、フィルター default またはテスト defined を使ってください。</translation>
    </message>
    <message>
        <source>The template takes more than %1 steps.</source>
        <translation>テンプレートのステップ数が %1 を超えています。</translation>
    </message>
    <message>
        <source>Look for a loop that does not end or walks over too many items.</source>
        <translation>終わらないループ、または反復する項目が多すぎるループがないか確認してください。</translation>
    </message>
    <message>
        <source>The rendering was ended before it was complete.</source>
        <translation>レンダリングは完了前に終了しました。</translation>
    </message>
    <message>
        <source>It took too long or was cancelled: make the template do less.</source>
        <translation>時間がかかりすぎたか、取り消されました。テンプレートの処理を減らしてください。</translation>
    </message>
    <message>
        <source>A text or list becomes larger than %1 bytes.</source>
        <translation>テキストまたはリストが %1 バイトを超えます。</translation>
    </message>
    <message>
        <source>Make the template produce less text.</source>
        <translation>テンプレートが生成するテキストを減らしてください。</translation>
    </message>
    <message>
        <source>Values or calls are nested too deeply.</source>
        <translation>値または呼び出しの入れ子が深すぎます。</translation>
    </message>
    <message>
        <source>Look for a macro, include or list that contains itself.</source>
        <translation>自分自身を含むマクロ、include、リストがないか確認してください。</translation>
    </message>
    <message>
        <source>A value of type %1 has no items to walk over.</source>
        <translation>型 %1 の値には反復できる項目がありません。</translation>
    </message>
    <message>
        <source>Give a list, a dictionary or a text.</source>
        <translation>リスト、辞書、またはテキストを指定してください。</translation>
    </message>
    <message>
        <source>The dictionary changed its size while it was walked over.</source>
        <translation>反復中に辞書のサイズが変わりました。</translation>
    </message>
    <message>
        <source>Walk over a copy: the filter list makes one.</source>
        <translation>コピーを反復してください。フィルター list でコピーを作成できます。</translation>
    </message>
    <message>
        <source>The parameter &quot;caller&quot; needs a default.</source>
        <translation>パラメーター &quot;caller&quot; には既定値が必要です。</translation>
    </message>
    <message>
        <source>Leave it out, or write caller=none.</source>
        <translation>省略するか、caller=none と書いてください。</translation>
    </message>
    <message>
        <source>The tag &quot;extends&quot; stands within another block.</source>
        <translation>タグ &quot;extends&quot; が別のブロックの中にあります。</translation>
    </message>
    <message>
        <source>Move it to the beginning of the template.</source>
        <translation>テンプレートの先頭に移動してください。</translation>
    </message>
    <message>
        <source>The bounds of a slice are whole numbers.</source>
        <translation>スライスの範囲には整数を指定します。</translation>
    </message>
    <message>
        <source>Convert them with the filter int.</source>
        <translation>フィルター int で変換してください。</translation>
    </message>
    <message>
        <source>The step of a slice is zero.</source>
        <translation>スライスのステップがゼロです。</translation>
    </message>
    <message>
        <source>A value of type %1 has no slices.</source>
        <translation>型 %1 の値にはスライスを使えません。</translation>
    </message>
    <message>
        <source>A value of type %1 cannot be called.</source>
        <translation>型 %1 の値は呼び出せません。</translation>
    </message>
    <message>
        <source>Take the brackets away, or call a macro or method.</source>
        <translation>かっこを取り除くか、マクロまたはメソッドを呼び出してください。</translation>
    </message>
    <message>
        <source>Compute with a decimal point, for example 2.0 instead of 2.</source>
        <translation>小数点を付けて計算してください。例: 2 の代わりに 2.0。</translation>
    </message>
    <message>
        <source>A number is divided by zero.</source>
        <translation>数値がゼロで除算されています。</translation>
    </message>
    <message>
        <source>Test the divisor first.</source>
        <translation>先に除数を確認してください。</translation>
    </message>
    <message>
        <source>The power has no value that a number can hold.</source>
        <translation>べき乗の結果が数値で表せる範囲を超えています。</translation>
    </message>
    <message>
        <source>Look at its base and exponent.</source>
        <translation>底と指数を確認してください。</translation>
    </message>
    <message>
        <source>The operator %1 does not fit values of the types %2 and %3.</source>
        <translation>演算子 %1 は型 %2 と型 %3 の値には使えません。</translation>
    </message>
    <message>
        <source>Convert one of them, for example with the filter int or string; ~ joins texts of everything.</source>
        <translation>どちらかを変換してください (例: フィルター int または string)。~ はどの値もテキストとして連結します。</translation>
    </message>
    <message>
        <source>A value of type %1 has no sign.</source>
        <translation>型 %1 の値には符号を付けられません。</translation>
    </message>
    <message>
        <source>Convert it with the filter int or float.</source>
        <translation>フィルター int または float で変換してください。</translation>
    </message>
    <message>
        <source>Values of the types %1 and %2 cannot be compared with %3.</source>
        <translation>型 %1 と型 %2 の値は %3 で比較できません。</translation>
    </message>
    <message>
        <source>Convert one of them, for example with the filter int or string.</source>
        <translation>どちらかを変換してください (例: フィルター int または string)。</translation>
    </message>
    <message>
        <source>An undefined value is looked for in a text.</source>
        <translation>テキスト内で未定義の値を検索しています。</translation>
    </message>
    <message>
        <source>Give the variable a value.</source>
        <translation>変数に値を指定してください。</translation>
    </message>
    <message>
        <source>A value of type %1 is looked for in a text.</source>
        <translation>テキスト内で型 %1 の値を検索しています。</translation>
    </message>
    <message>
        <source>Look for a text: the filter string makes one.</source>
        <translation>テキストを検索してください。フィルター string でテキストに変換できます。</translation>
    </message>
    <message>
        <source>A value of type %1 cannot be a key.</source>
        <translation>型 %1 の値はキーに使えません。</translation>
    </message>
    <message>
        <source>Use a text, a number or a tuple.</source>
        <translation>テキスト、数値、またはタプルを使ってください。</translation>
    </message>
    <message>
        <source>A value of type %1 has no length.</source>
        <translation>%1 型の値には長さがありません。</translation>
    </message>
</context>
<context>
    <name>tokens::Encoding</name>
    <message>
        <source>The text contains the special token %1.</source>
        <translation>テキストに特殊トークン %1 が含まれています。</translation>
    </message>
    <message>
        <source>%1 is no token of %2.</source>
        <translation>%1 は %2 のトークンではありません。</translation>
    </message>
</context>
<context>
    <name>traces::InsightsExporter</name>
    <message>
        <source>The connection string of the Application Insights resource cannot be used.</source>
        <translation>Application Insights リソースの接続文字列を使用できません。</translation>
    </message>
    <message>
        <source>Sending traces</source>
        <translation>トレースを送信しています</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) were refused: %1</source>
        <translation>
            <numerusform>%n 件のスパンが拒否されました: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>traces::OtlpCollector</name>
    <message>
        <source>This is no HTTP request.</source>
        <translation>これは HTTP 要求ではありません。</translation>
    </message>
    <message>
        <source>Only programs on this computer may send traces, no web pages.</source>
        <translation>トレースを送信できるのは、このコンピューター上のプログラムだけです。Web ページからは送信できません。</translation>
    </message>
    <message>
        <source>Traces are taken at /v1/traces; metrics and logs are not taken.</source>
        <translation>トレースは /v1/traces で受け付けます。メトリックとログは受け付けません。</translation>
    </message>
    <message>
        <source>Send traces with POST.</source>
        <translation>トレースは POST で送信してください。</translation>
    </message>
    <message>
        <source>Only OTLP as JSON is taken. Set OTEL_EXPORTER_OTLP_PROTOCOL=http/json.</source>
        <translation>JSON 形式の OTLP だけを受け付けます。OTEL_EXPORTER_OTLP_PROTOCOL=http/json を設定してください。</translation>
    </message>
    <message>
        <source>Compressed requests are not taken. Set OTEL_EXPORTER_OTLP_COMPRESSION=none.</source>
        <translation>圧縮された要求は受け付けません。OTEL_EXPORTER_OTLP_COMPRESSION=none を設定してください。</translation>
    </message>
    <message>
        <source>A request needs a Content-Length.</source>
        <translation>要求には Content-Length が必要です。</translation>
    </message>
    <message>
        <source>A request may have 8 MB at most. Send smaller batches.</source>
        <translation>要求は 8 MB までです。バッチを小さくして送信してください。</translation>
    </message>
    <message>
        <source>Port %1 cannot be opened: %2</source>
        <translation>ポート %1 を開けません: %2</translation>
    </message>
    <message>
        <source>The head of the request is too long.</source>
        <translation>要求のヘッダーが長すぎます。</translation>
    </message>
    <message>
        <source>The body is no JSON: %1</source>
        <translation>本文が JSON ではありません: %1</translation>
    </message>
</context>
<context>
    <name>traces::RecordSource</name>
    <message>
        <source>The file has changed since it was opened; open it again to see what this span says.</source>
        <translation>ファイルは開いた後に変更されています。このスパンの内容を見るには、もう一度開いてください。</translation>
    </message>
    <message>
        <source>The record cannot be read.</source>
        <translation>レコードを読み取れません。</translation>
    </message>
</context>
<context>
    <name>traces::Search</name>
    <message>
        <source>how it ended: ok, error or blocked</source>
        <translation>終了の状態: ok、error、blocked のいずれか</translation>
    </message>
    <message>
        <source>a failure mode that its spans show</source>
        <translation>スパンに現れる障害モード</translation>
    </message>
    <message>
        <source>how long it took</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>time to the first token</source>
        <translation>最初のトークンまでの時間</translation>
    </message>
    <message>
        <source>tokens of its model calls</source>
        <translation>モデル呼び出しのトークン数</translation>
    </message>
    <message>
        <source>input tokens</source>
        <translation>入力トークン数</translation>
    </message>
    <message>
        <source>output tokens</source>
        <translation>出力トークン数</translation>
    </message>
    <message>
        <source>input tokens that were cached</source>
        <translation>キャッシュされた入力トークン数</translation>
    </message>
    <message>
        <source>cost by the price table</source>
        <translation>価格表によるコスト</translation>
    </message>
    <message>
        <source>number of spans</source>
        <translation>スパン数</translation>
    </message>
    <message>
        <source>spans that failed</source>
        <translation>失敗したスパン数</translation>
    </message>
    <message>
        <source>model calls</source>
        <translation>モデル呼び出し数</translation>
    </message>
    <message>
        <source>tool calls</source>
        <translation>ツール呼び出し数</translation>
    </message>
    <message>
        <source>tool calls that failed</source>
        <translation>失敗したツール呼び出し数</translation>
    </message>
    <message>
        <source>agent runs that failed</source>
        <translation>失敗したエージェントの実行数</translation>
    </message>
    <message>
        <source>retrievals</source>
        <translation>検索数</translation>
    </message>
    <message>
        <source>fewest documents that a retrieval brought</source>
        <translation>1 回の検索で取得したドキュメントの最小数</translation>
    </message>
    <message>
        <source>best score of its documents</source>
        <translation>ドキュメントの最高スコア</translation>
    </message>
    <message>
        <source>model deployment</source>
        <translation>モデルのデプロイ</translation>
    </message>
    <message>
        <source>model that answered</source>
        <translation>応答したモデル</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>tool that was called</source>
        <translation>呼び出されたツール</translation>
    </message>
    <message>
        <source>why a model stopped</source>
        <translation>モデルが停止した理由</translation>
    </message>
    <message>
        <source>status code of one of its calls</source>
        <translation>いずれかの呼び出しの状態コード</translation>
    </message>
    <message>
        <source>status code of the request</source>
        <translation>要求の状態コード</translation>
    </message>
    <message>
        <source>prompt, or one version of it</source>
        <translation>プロンプト、またはその 1 つのバージョン</translation>
    </message>
    <message>
        <source>user</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>tenant of an end customer</source>
        <translation>エンド カスタマーのテナント</translation>
    </message>
    <message>
        <source>conversation</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>session</source>
        <translation>セッション</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>環境</translation>
    </message>
    <message>
        <source>application</source>
        <translation>アプリケーション</translation>
    </message>
    <message>
        <source>version of the application</source>
        <translation>アプリケーションのバージョン</translation>
    </message>
    <message>
        <source>id of the trace (operation id)</source>
        <translation>トレースの ID (操作 ID)</translation>
    </message>
    <message>
        <source>part of its name</source>
        <translation>名前の一部</translation>
    </message>
    <message>
        <source>part of what was asked</source>
        <translation>質問の一部</translation>
    </message>
    <message>
        <source>part of the answer</source>
        <translation>回答の一部</translation>
    </message>
    <message>
        <source>part of an error&apos;s type or text</source>
        <translation>エラーの種類またはテキストの一部</translation>
    </message>
    <message>
        <source>when it began (UTC)</source>
        <translation>開始日時 (UTC)</translation>
    </message>
    <message>
        <source>The quotation mark is not closed.</source>
        <translation>引用符が閉じられていません。</translation>
    </message>
    <message>
        <source>Put &quot; behind the text.</source>
        <translation>テキストの後に &quot; を付けてください。</translation>
    </message>
    <message>
        <source>Nothing is open that this could close.</source>
        <translation>これに対応する開きかっこがありません。</translation>
    </message>
    <message>
        <source>Take “)” away.</source>
        <translation>「)」を取り除いてください。</translation>
    </message>
    <message>
        <source>There is nothing before OR.</source>
        <translation>OR の前に何もありません。</translation>
    </message>
    <message>
        <source>Write a term on both sides.</source>
        <translation>両側に検索語を入力してください。</translation>
    </message>
    <message>
        <source>There is nothing behind OR.</source>
        <translation>OR の後に何もありません。</translation>
    </message>
    <message>
        <source>The parentheses are nested too deep.</source>
        <translation>かっこの入れ子が深すぎます。</translation>
    </message>
    <message>
        <source>The parenthesis is not closed.</source>
        <translation>かっこが閉じられていません。</translation>
    </message>
    <message>
        <source>Put “)” behind the last term.</source>
        <translation>最後の検索語の後に「)」を付けてください。</translation>
    </message>
    <message>
        <source>There is nothing that could be negated.</source>
        <translation>否定する対象がありません。</translation>
    </message>
    <message>
        <source>The search has more than %1 terms.</source>
        <translation>検索語が %1 個を超えています。</translation>
    </message>
    <message>
        <source>“%1” is no field.</source>
        <translation>「%1」というフィールドはありません。</translation>
    </message>
    <message>
        <source>Put the text in quotation marks to search for it.</source>
        <translation>テキストとして検索するには、引用符で囲んでください。</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>「%1」のことですか?</translation>
    </message>
    <message>
        <source>“%1” has no value.</source>
        <translation>「%1」に値がありません。</translation>
    </message>
    <message>
        <source>For example %1.</source>
        <translation>例: %1。</translation>
    </message>
    <message>
        <source>“%1” is a text and cannot be compared with “%2”.</source>
        <translation>「%1」はテキストのため、「%2」で比較できません。</translation>
    </message>
    <message>
        <source>Write %1:…</source>
        <translation>%1:… の形式で入力してください。</translation>
    </message>
    <message>
        <source>“%1” is no regular expression: %2</source>
        <translation>「%1」は正規表現として正しくありません: %2</translation>
    </message>
    <message>
        <source>“%1” is no status.</source>
        <translation>「%1」という状態はありません。</translation>
    </message>
    <message>
        <source>It is one of %1.</source>
        <translation>%1 のいずれかです。</translation>
    </message>
    <message>
        <source>Spans do not show the failure mode “%1”.</source>
        <translation>障害モード「%1」はスパンには現れません。</translation>
    </message>
    <message>
        <source>They show %1.</source>
        <translation>スパンに現れるのは %1 です。</translation>
    </message>
    <message>
        <source>“%1” is a number and takes no regular expression.</source>
        <translation>「%1」は数値のため、正規表現を使えません。</translation>
    </message>
    <message>
        <source>“%1” is no time.</source>
        <translation>「%1」は日時として正しくありません。</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>「%1」は数値として正しくありません。</translation>
    </message>
    <message>
        <source>“%1” needs a unit.</source>
        <translation>「%1」には単位が必要です。</translation>
    </message>
    <message>
        <source>“%1” is no unit here.</source>
        <translation>「%1」はここでは単位として使えません。</translation>
    </message>
    <message>
        <source>Write ms, s, m or h, for example %1.</source>
        <translation>ms、s、m、h のいずれかを付けてください。例: %1。</translation>
    </message>
    <message>
        <source>Write k for thousands or m for millions.</source>
        <translation>千は k、百万は m を付けてください。</translation>
    </message>
</context>
<context>
    <name>traces::Span</name>
    <message>
        <source>Request</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>Model call</source>
        <translation>モデル呼び出し</translation>
    </message>
    <message>
        <source>Retrieval</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>HTTP call</source>
        <translation>HTTP 呼び出し</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>データベース</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>ブロック</translation>
    </message>
    <message>
        <source>No status</source>
        <translation>状態なし</translation>
    </message>
    <message>
        <source>This span was not recorded; others name it as their parent.</source>
        <translation>このスパンは記録されていません。ほかのスパンが親として指定しています。</translation>
    </message>
    <message>
        <source>Its parent is not in this trace.</source>
        <translation>親がこのトレースにありません。</translation>
    </message>
    <message>
        <source>Its chain of parents leads back to itself and was cut here.</source>
        <translation>親をたどると自分自身に戻るため、ここで切り離しました。</translation>
    </message>
    <message>
        <source>Another span has the same id.</source>
        <translation>別のスパンの ID も同じです。</translation>
    </message>
    <message>
        <source>It ended before it began.</source>
        <translation>開始より前に終了しています。</translation>
    </message>
    <message>
        <source>It began before its parent: the clocks differ.</source>
        <translation>親より前に開始しています。時計がずれています。</translation>
    </message>
    <message>
        <source>It ended after its parent.</source>
        <translation>親より後に終了しています。</translation>
    </message>
    <message>
        <source>Its end was not recorded.</source>
        <translation>終了が記録されていません。</translation>
    </message>
    <message>
        <source>Its start cannot be read.</source>
        <translation>開始を読み取れません。</translation>
    </message>
    <message>
        <source>The end of its record is missing.</source>
        <translation>レコードの末尾が欠けています。</translation>
    </message>
</context>
<context>
    <name>traces::TraceBrowser</name>
    <message>
        <source>Reading traces</source>
        <translation>トレースを読み込んでいます</translation>
    </message>
    <message>
        <source>The file %1 has no trace %2.</source>
        <translation>ファイル %1 にトレース %2 はありません。</translation>
    </message>
    <message>
        <source>Reading a trace</source>
        <translation>トレースを読み込んでいます</translation>
    </message>
    <message>
        <source>Reading a conversation</source>
        <translation>会話を読み込んでいます</translation>
    </message>
    <message>
        <source>Looking documents up</source>
        <translation>ドキュメントを検索しています</translation>
    </message>
</context>
<context>
    <name>traces::TraceFile</name>
    <message numerus="yes">
        <source>The search finds none of the %n trace(s) of this file.</source>
        <translation>
            <numerusform>このファイルの %n 件のトレースに、検索に一致するものはありません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Take a term out of the search.</source>
        <translation>検索語を減らしてください。</translation>
    </message>
    <message>
        <source>The file ends in the middle: %1 spans before the cut were read.</source>
        <translation>ファイルが途中で終わっています。途切れる前の %1 件のスパンを読み込みました。</translation>
    </message>
    <message>
        <source>The file is no longer readable JSON at byte %1: %2 spans were read.</source>
        <translation>ファイルは %1 バイト目から JSON として読み取れません。%2 件のスパンを読み込みました。</translation>
    </message>
    <message>
        <source>%1 of %2 records are no spans, or belong to no trace, and were left out.</source>
        <translation>%2 件のレコードのうち %1 件は、スパンではないか、どのトレースにも属していないため、除外しました。</translation>
    </message>
    <message>
        <source>OpenTelemetry (OTLP JSON)</source>
        <translation>OpenTelemetry (OTLP JSON)</translation>
    </message>
    <message>
        <source>Application Insights telemetry</source>
        <translation>Application Insights のテレメトリ</translation>
    </message>
    <message>
        <source>Answer of a log query</source>
        <translation>ログ クエリの結果</translation>
    </message>
    <message>
        <source>unknown form</source>
        <translation>不明な形式</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>ファイルを読み取れません: %1</translation>
    </message>
    <message>
        <source>The file has no trace with this id.</source>
        <translation>ファイルにこの ID のトレースはありません。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>ファイルが空です。</translation>
    </message>
    <message>
        <source>The file is compressed. Unpack it first.</source>
        <translation>ファイルが圧縮されています。先に展開してください。</translation>
    </message>
    <message>
        <source>The file is UTF-16. Save it as UTF-8.</source>
        <translation>ファイルは UTF-16 です。UTF-8 で保存してください。</translation>
    </message>
    <message>
        <source>The file is no JSON. Traces can be opened as OTLP JSON, as telemetry of Application Insights, or as the answer of a log query.</source>
        <translation>ファイルは JSON ではありません。トレースは、OTLP JSON、Application Insights のテレメトリ、またはログ クエリの結果として開くことができます。</translation>
    </message>
    <message>
        <source>There is no whole span in the file (%1).</source>
        <translation>ファイルに完全なスパンがありません (%1)。</translation>
    </message>
    <message>
        <source>The file is JSON, but holds no traces: neither “resourceSpans” (OpenTelemetry) nor telemetry items or query results of Application Insights.</source>
        <translation>ファイルは JSON ですが、トレースが含まれていません。「resourceSpans」(OpenTelemetry) も、Application Insights のテレメトリ項目やクエリ結果もありません。</translation>
    </message>
</context>
<context>
    <name>traces::TraceTable</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>First %1 of %2 traces</source>
        <translation>%2 件のトレースのうち最初の %1 件</translation>
    </message>
    <message numerus="yes">
        <source>%n trace(s)</source>
        <translation>
            <numerusform>%n 件のトレース</numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>待機時間</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン数</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>コスト</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>環境</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>顧客</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>デプロイ</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>最初のトークン</translation>
    </message>
    <message>
        <source>Best score</source>
        <translation>最高スコア</translation>
    </message>
    <message>
        <source>Failure modes</source>
        <translation>障害モード</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>スパン数</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>エラー数</translation>
    </message>
    <message>
        <source>Input tokens</source>
        <translation>入力トークン数</translation>
    </message>
    <message>
        <source>Output tokens</source>
        <translation>出力トークン数</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Trace id</source>
        <translation>トレース ID</translation>
    </message>
</context>
<context>
    <name>traces::TraceTree</name>
    <message>
        <source>Trace without a root</source>
        <translation>ルートのないトレース</translation>
    </message>
    <message>
        <source>Missing span %1</source>
        <translation>欠落しているスパン %1</translation>
    </message>
    <message>
        <source>The trace has several spans on top, or none: a root was put above them.</source>
        <translation>トレースの最上位のスパンが複数あるか、1 つもありません。その上にルートを置きました。</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) are their own ancestor; the ring was cut at its earliest span.</source>
        <translation>
            <numerusform>%n 件のスパンが自身の祖先になっています。循環を最も早いスパンで切断しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) name a parent that is not in this trace.</source>
        <translation>
            <numerusform>%n 件のスパンの親が、このトレースにありません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) have an id that another span has too.</source>
        <translation>
            <numerusform>%n 件のスパンの ID が、別のスパンと重複しています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) came twice and are shown once.</source>
        <translation>
            <numerusform>%n 件のレコードが 2 回届きました。1 回だけ表示しています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) have no start that can be read.</source>
        <translation>
            <numerusform>%n 件のスパンの開始時刻を読み取れません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) end before they begin.</source>
        <translation>
            <numerusform>%n 件のスパンで、終了が開始より前になっています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) begin before their parent: the clocks of the computers differ.</source>
        <translation>
            <numerusform>%n 件のスパンが親より先に開始しています。コンピューターの時計がずれています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) have no end.</source>
        <translation>
            <numerusform>%n 件のスパンに終了がありません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The records of %n span(s) are cut.</source>
        <translation>
            <numerusform>%n 件のスパンのレコードが途中で切れています。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>traces::TracesReader</name>
    <message>
        <source>The service answered only in part: %1</source>
        <translation>サービスの応答は一部だけです: %1</translation>
    </message>
    <message>
        <source>Only the first %1 rows were read.</source>
        <translation>最初の %1 行のみ読み込みました。</translation>
    </message>
    <message>
        <source>%1 has no data of Application Insights.</source>
        <translation>%1 に Application Insights のデータがありません。</translation>
    </message>
    <message>
        <source>Connect the application to an Application Insights resource that writes to this workspace.</source>
        <translation>このワークスペースに書き込む Application Insights リソースにアプリケーションを接続してください。</translation>
    </message>
    <message>
        <source>No trace of this time fits the search and the filters.</source>
        <translation>この期間には、検索とフィルターに一致するトレースがありません。</translation>
    </message>
    <message>
        <source>Take a filter away, or look at a longer time.</source>
        <translation>フィルターを外すか、より長い期間を確認してください。</translation>
    </message>
    <message>
        <source>No trace was recorded in this time.</source>
        <translation>この期間に記録されたトレースはありません。</translation>
    </message>
    <message>
        <source>Look at a longer time. New traces need some minutes to arrive.</source>
        <translation>より長い期間を確認してください。新しいトレースは届くまでに数分かかります。</translation>
    </message>
    <message>
        <source>The cost of these traces is not known: the price table has none of their models.</source>
        <translation>これらのトレースのコストは不明です。使われているモデルが価格表にありません。</translation>
    </message>
    <message>
        <source>Enter their prices in the price table.</source>
        <translation>価格表に価格を入力してください。</translation>
    </message>
    <message>
        <source>The trace has more than %1 rows; the earliest were read.</source>
        <translation>トレースが %1 行を超えています。早いものから読み込みました。</translation>
    </message>
    <message>
        <source>There is no trace with the id %1 between %2 and %3.</source>
        <translation>%2 から %3 までの間に、ID が %1 のトレースはありません。</translation>
    </message>
    <message>
        <source>Look at a longer time, or at another system. New spans need some minutes to arrive.</source>
        <translation>より長い期間か、別のシステムを確認してください。新しいスパンは届くまでに数分かかります。</translation>
    </message>
</context>
<context>
    <name>whoami</name>
    <message>
        <source>Azure Resource Manager</source>
        <translation>Azure Resource Manager</translation>
    </message>
    <message>
        <source>Azure OpenAI and AI services</source>
        <translation>Azure OpenAI と AI サービス</translation>
    </message>
    <message>
        <source>Azure AI Search</source>
        <translation>Azure AI Search</translation>
    </message>
    <message>
        <source>Azure Machine Learning</source>
        <translation>Azure Machine Learning</translation>
    </message>
    <message>
        <source>Azure AI Foundry</source>
        <translation>Azure AI Foundry</translation>
    </message>
    <message>
        <source>Log Analytics</source>
        <translation>Log Analytics</translation>
    </message>
    <message>
        <source>Application Insights</source>
        <translation>Application Insights</translation>
    </message>
    <message>
        <source>Azure Monitor metrics</source>
        <translation>Azure Monitor のメトリック</translation>
    </message>
    <message>
        <source>Microsoft Graph</source>
        <translation>Microsoft Graph</translation>
    </message>
    <message>
        <source>App Configuration</source>
        <translation>App Configuration</translation>
    </message>
</context>
<context>
    <name>widgets::account</name>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>サインイン済み</translation>
    </message>
    <message>
        <source>Sign-in needed</source>
        <translation>サインインが必要</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>ブロック</translation>
    </message>
    <message>
        <source>Keychain locked</source>
        <translation>キーチェーンがロック中</translation>
    </message>
    <message>
        <source>Not used yet</source>
        <translation>未使用</translation>
    </message>
</context>
<context>
    <name>widgets::account::AccessModel</name>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>With a condition</source>
        <translation>条件付き</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source> or </source>
        <translation> または </translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>機能</translation>
    </message>
    <message>
        <source>May you?</source>
        <translation>可否</translation>
    </message>
    <message>
        <source>Least Azure role</source>
        <translation>必要な最小の Azure ロール</translation>
    </message>
    <message numerus="yes">
        <source>On %n resource(s)</source>
        <translation>
            <numerusform>%n 件のリソース</numerusform>
        </translation>
    </message>
    <message>
        <source>Not on the whole subscription</source>
        <translation>サブスクリプション全体では不可</translation>
    </message>
</context>
<context>
    <name>widgets::account::AccessView</name>
    <message>
        <source>What you may do</source>
        <translation>実行できる操作</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>サブスクリプション</translation>
    </message>
    <message>
        <source>Features and whether you may use them</source>
        <translation>機能と使用の可否</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>詳細をコピー</translation>
    </message>
    <message>
        <source>Reading subscriptions…</source>
        <translation>サブスクリプションを読み込んでいます…</translation>
    </message>
    <message>
        <source>You see no subscription in this tenant, so there is nothing that Azure roles could allow. Ask an owner of a subscription for the role Reader.</source>
        <translation>このテナントで見えるサブスクリプションがないため、Azure ロールで許可できる操作がありません。サブスクリプションの所有者に閲覧者 (Reader) ロールを依頼してください。</translation>
    </message>
    <message>
        <source>You may do this here.</source>
        <translation>ここで実行できます。</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>必要な条件</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>不足</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>ロール</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>アクセス許可</translation>
    </message>
    <message>
        <source>Who can give it</source>
        <translation>付与できる人</translation>
    </message>
    <message>
        <source>You may do this on the resources below, and not on the whole subscription.</source>
        <translation>以下のリソースでは実行できますが、サブスクリプション全体では実行できません。</translation>
    </message>
    <message>
        <source>Allowed on</source>
        <translation>許可されているリソース</translation>
    </message>
</context>
<context>
    <name>widgets::account::AccountList</name>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>サインアウト</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>もう一度サインイン</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>ロック解除</translation>
    </message>
    <message>
        <source>Sign out %1</source>
        <translation>%1 をサインアウト</translation>
    </message>
    <message>
        <source>Accounts on this computer</source>
        <translation>このコンピューターのアカウント</translation>
    </message>
</context>
<context>
    <name>widgets::account::BrowserPanel</name>
    <message>
        <source>Sign-in link</source>
        <translation>サインインのリンク</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>リンクをコピー</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>もう一度開く</translation>
    </message>
    <message>
        <source>Use a code instead</source>
        <translation>代わりにコードを使う</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation>リンクをコピーしました</translation>
    </message>
    <message>
        <source>Waiting for your browser</source>
        <translation>ブラウザーでの操作を待っています</translation>
    </message>
    <message>
        <source>No browser could be opened</source>
        <translation>ブラウザーを起動できませんでした</translation>
    </message>
    <message>
        <source>A sign-in page has opened there. Finish it, and this window goes on by itself.</source>
        <translation>サインイン ページが開きました。サインインを完了すると、このウィンドウは自動的に進みます。</translation>
    </message>
    <message>
        <source>Copy the link into a browser on this computer, or use a code on any other device.</source>
        <translation>リンクをコピーしてこのコンピューターのブラウザーで開くか、別のデバイスでコードを使ってください。</translation>
    </message>
    <message>
        <source>Pilothouse waits for another %1.</source>
        <translation>残り待機時間 %1</translation>
    </message>
</context>
<context>
    <name>widgets::account::CodePanel</name>
    <message>
        <source>Enter this code</source>
        <translation>このコードを入力してください</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>コードをコピー</translation>
    </message>
    <message>
        <source>Open page</source>
        <translation>ページを開く</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Code copied</source>
        <translation>コードをコピーしました</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>コード: %1</translation>
    </message>
    <message>
        <source>On this or any other device, open %1, enter the code and sign in. Enter it only there, and only because you asked for it yourself.</source>
        <translation>このデバイスまたは別のデバイスで %1 を開き、コードを入力してサインインしてください。コードは、ご自身が取得したものだけを、このページだけに入力してください。</translation>
    </message>
    <message>
        <source>The code is good for another %1. Pilothouse goes on by itself when you are done.</source>
        <translation>コードの有効期間: 残り %1。完了すると Pilothouse は自動的に進みます。</translation>
    </message>
</context>
<context>
    <name>widgets::account::FailurePanel</name>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Use a code instead</source>
        <translation>代わりにコードを使う</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>詳細をコピー</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Details copied</source>
        <translation>詳細をコピーしました</translation>
    </message>
    <message>
        <source>The sign-in server says: %1</source>
        <translation>サインイン サーバーからのメッセージ: %1</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Correlation id</source>
        <translation>関連付け ID</translation>
    </message>
    <message>
        <source>Get a new code</source>
        <translation>新しいコードを取得</translation>
    </message>
    <message>
        <source>Continue in browser</source>
        <translation>ブラウザーで続行</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
</context>
<context>
    <name>widgets::account::FirstRunPage</name>
    <message>
        <source>Set up sign-in</source>
        <translation>サインインの設定</translation>
    </message>
    <message>
        <source>Pilothouse works with your own account, and with nothing else: no secret, no key, no rights of its own. Entra ID lets an app sign people in only when their organisation has registered it, which somebody does once for everybody.</source>
        <translation>Pilothouse はご自身のアカウントだけで動作し、独自のシークレット、キー、権限を持ちません。Entra ID では、組織が登録したアプリでのみサインインできます。登録は、誰かが一度行えば全員が使えます。</translation>
    </message>
    <message>
        <source>A cloud of your own</source>
        <translation>独自のクラウド</translation>
    </message>
    <message>
        <source>Clear the client id</source>
        <translation>クライアント ID をクリア</translation>
    </message>
    <message>
        <source>Save and continue</source>
        <translation>保存して続行</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>クラウド</translation>
    </message>
    <message>
        <source>Client id of your organisation&apos;s registration</source>
        <translation>組織のアプリの登録のクライアント ID</translation>
    </message>
    <message>
        <source>Start without a registration</source>
        <translation>アプリの登録なしで始める</translation>
    </message>
    <message>
        <source>The sandbox</source>
        <translation>サンドボックス</translation>
    </message>
    <message>
        <source>A made-up organisation with models, indexes and logs on this computer. Nothing to set up, nothing to pay.</source>
        <translation>モデル、インデックス、ログを備えた架空の組織をこのコンピューター上で使います。設定も費用も不要です。</translation>
    </message>
    <message>
        <source>Open the sandbox</source>
        <translation>サンドボックスを開く</translation>
    </message>
    <message>
        <source>The Azure CLI&apos;s account</source>
        <translation>Azure CLI のアカウント</translation>
    </message>
    <message>
        <source>Uses the account that “az login” signed in on this computer. Good for trying; tenants are switched with the Azure CLI.</source>
        <translation>このコンピューターで「az login」によりサインインしたアカウントを使います。試用に適しています。テナントの切り替えは Azure CLI で行います。</translation>
    </message>
    <message>
        <source>Use this account</source>
        <translation>このアカウントを使用</translation>
    </message>
    <message>
        <source>For the administrator: register Pilothouse</source>
        <translation>管理者向け: Pilothouse の登録</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>プラットフォーム</translation>
    </message>
    <message>
        <source>Public client/native (mobile &amp; desktop), without a client secret</source>
        <translation>パブリック クライアント/ネイティブ (モバイルとデスクトップ)、クライアント シークレットなし</translation>
    </message>
    <message>
        <source>Redirect URI</source>
        <translation>リダイレクト URI</translation>
    </message>
    <message>
        <source>Public client flows</source>
        <translation>パブリック クライアント フロー</translation>
    </message>
    <message>
        <source>Allowed, for signing in with a code on another device</source>
        <translation>許可 (別のデバイスでコードを使うサインインのため)</translation>
    </message>
    <message>
        <source>Account types</source>
        <translation>アカウントの種類</translation>
    </message>
    <message>
        <source>Any organizational directory; choose this directory only when nobody works in other tenants</source>
        <translation>任意の組織ディレクトリ。ほかのテナントで作業する人がいない場合のみ、この組織ディレクトリのみを選びます</translation>
    </message>
    <message>
        <source>Who can do it</source>
        <translation>登録できる人</translation>
    </message>
    <message>
        <source>The Entra role Application Developer is enough</source>
        <translation>Entra のロール「アプリケーション開発者」で十分です</translation>
    </message>
    <message>
        <source>Commands that register Pilothouse</source>
        <translation>Pilothouse を登録するコマンド</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>アクセス許可</translation>
    </message>
    <message>
        <source>All are delegated: Pilothouse can do what the signed-in person may do in Azure, and no more. Microsoft lets people consent to each of them for themselves, unless your directory&apos;s own policy forbids it. Leave out what your people do not use.</source>
        <translation>すべて委任されたアクセス許可です。Pilothouse にできるのは、サインインした人が Azure で許可されている操作だけです。ディレクトリのポリシーで禁止されていない限り、各自で同意できます。使わないものは省いてください。</translation>
    </message>
    <message>
        <source>Copy commands</source>
        <translation>コマンドをコピー</translation>
    </message>
    <message>
        <source>Copy manifest</source>
        <translation>マニフェストをコピー</translation>
    </message>
    <message>
        <source>Save manifest…</source>
        <translation>マニフェストを保存…</translation>
    </message>
    <message>
        <source>Commands copied. Paste them into Bash or Cloud Shell.</source>
        <translation>コマンドをコピーしました。Bash または Cloud Shell に貼り付けてください。</translation>
    </message>
    <message>
        <source>Manifest copied.</source>
        <translation>マニフェストをコピーしました。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>This is not a client id. It has 32 digits and letters from a to f, in groups of 8, 4, 4, 4 and 12.</source>
        <translation>クライアント ID ではありません。クライアント ID は数字と a～f の英字 32 文字で、8、4、4、4、12 文字に区切られています。</translation>
    </message>
    <message>
        <source>Pilothouse keeps one for each cloud; you can change it in the settings.</source>
        <translation>Pilothouse はクラウドごとに 1 つ保存します。設定で変更できます。</translation>
    </message>
    <message>
        <source>In the portal it is called “Application (client) ID”. Ask whoever manages Entra ID, or register Pilothouse as shown below.</source>
        <translation>ポータルでは「アプリケーション (クライアント) ID」と表示されます。Entra ID の管理者に問い合わせるか、以下の手順で Pilothouse を登録してください。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>保存しました。</translation>
    </message>
    <message>
        <source>Save the manifest</source>
        <translation>マニフェストを保存</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON ファイル (*.json)</translation>
    </message>
    <message>
        <source>Manifest saved.</source>
        <translation>マニフェストを保存しました。</translation>
    </message>
    <message>
        <source>The manifest could not be saved: %1</source>
        <translation>マニフェストを保存できませんでした: %1</translation>
    </message>
    <message>
        <source>Asking the Azure CLI…</source>
        <translation>Azure CLI に問い合わせています…</translation>
    </message>
    <message>
        <source>The Azure CLI&apos;s account cannot be used.</source>
        <translation>Azure CLI のアカウントを使用できません。</translation>
    </message>
    <message>
        <source>Run “az login” in a terminal, then try again.</source>
        <translation>ターミナルで「az login」を実行してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>%1 Run “az login” in a terminal, then try again.</source>
        <translation>%1 ターミナルで「az login」を実行してから、もう一度お試しください。</translation>
    </message>
</context>
<context>
    <name>widgets::account::NeedsModel</name>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>機能</translation>
    </message>
    <message>
        <source>Delegated permission</source>
        <translation>委任されたアクセス許可</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>Least Azure role</source>
        <translation>必要な最小の Azure ロール</translation>
    </message>
    <message>
        <source>Admin only</source>
        <translation>管理者のみ</translation>
    </message>
</context>
<context>
    <name>widgets::account::NeedsTable</name>
    <message>
        <source>Permissions by feature</source>
        <translation>機能ごとのアクセス許可</translation>
    </message>
</context>
<context>
    <name>widgets::account::SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Asking the sign-in service…</source>
        <translation>サインイン サービスに問い合わせています…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>widgets::account::SignInPage</name>
    <message>
        <source>Who am I?</source>
        <translation>自分の情報</translation>
    </message>
    <message>
        <source>Go to the playground</source>
        <translation>プレイグラウンドへ</translation>
    </message>
    <message>
        <source>Stop using it</source>
        <translation>使用をやめる</translation>
    </message>
    <message>
        <source>Stop using the Azure CLI&apos;s account</source>
        <translation>Azure CLI のアカウントの使用をやめる</translation>
    </message>
    <message>
        <source>As the sandbox&apos;s first user</source>
        <translation>サンドボックスの最初のユーザーとして</translation>
    </message>
    <message>
        <source>The made-up administrator of the sandbox, without a browser.</source>
        <translation>サンドボックスの架空の管理者です。ブラウザーは使いません。</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>In the browser</source>
        <translation>ブラウザーで</translation>
    </message>
    <message>
        <source>Your usual sign-in page, with everything your organisation asks for. The password never passes through Pilothouse.</source>
        <translation>いつものサインイン ページで、組織の求める確認をすべて行います。パスワードが Pilothouse を経由することはありません。</translation>
    </message>
    <message>
        <source>Open browser</source>
        <translation>ブラウザーを開く</translation>
    </message>
    <message>
        <source>With a code on another device</source>
        <translation>別のデバイスでコードを使って</translation>
    </message>
    <message>
        <source>For computers without a browser, or where your security key is elsewhere.</source>
        <translation>ブラウザーのないコンピューターや、セキュリティ キーが手元にない場合に使います。</translation>
    </message>
    <message>
        <source>Get a code</source>
        <translation>コードを取得</translation>
    </message>
    <message>
        <source>The Azure CLI&apos;s account</source>
        <translation>Azure CLI のアカウント</translation>
    </message>
    <message>
        <source>The account that “az login” signed in on this computer. Needs no registration; the Azure CLI keeps the sign-in.</source>
        <translation>このコンピューターで「az login」によりサインインしたアカウントです。アプリの登録は不要で、サインインは Azure CLI が保持します。</translation>
    </message>
    <message>
        <source>Use this account</source>
        <translation>このアカウントを使用</translation>
    </message>
    <message>
        <source>The sandbox</source>
        <translation>サンドボックス</translation>
    </message>
    <message>
        <source>A made-up organisation on this computer, in a window of its own. Needs no account.</source>
        <translation>このコンピューター上の架空の組織を別のウィンドウで開きます。アカウントは不要です。</translation>
    </message>
    <message>
        <source>Open the sandbox</source>
        <translation>サンドボックスを開く</translation>
    </message>
    <message>
        <source>Registration and permissions</source>
        <translation>アプリの登録とアクセス許可</translation>
    </message>
    <message>
        <source>Accounts and tenants</source>
        <translation>アカウントとテナント</translation>
    </message>
    <message>
        <source>Sign in – %1</source>
        <translation>サインイン – %1</translation>
    </message>
    <message>
        <source>You work as %1. Accounts stay signed in side by side; a tenant is asked for a token only when you switch to it.</source>
        <translation>%1 として作業しています。複数のアカウントで同時にサインインしたままにできます。テナントのトークンは、そのテナントに切り替えたときにだけ要求します。</translation>
    </message>
    <message>
        <source>Pilothouse works with your own account and your own rights. It signs in to your home tenant only; every other tenant is a choice that you make later.</source>
        <translation>Pilothouse はご自身のアカウントと権限で動作します。サインインするのはホーム テナントのみで、ほかのテナントは後で選べます。</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>アカウントを追加</translation>
    </message>
    <message>
        <source>Choose how</source>
        <translation>方法を選択</translation>
    </message>
    <message>
        <source>Needs a client id for %1 first.</source>
        <translation>先に %1 のクライアント ID が必要です。</translation>
    </message>
    <message>
        <source>The Azure CLI&apos;s account %1 works here, in tenant %2. Change account or tenant with “az login” and “az account set”.</source>
        <translation>Azure CLI のアカウント %1 をテナント %2 で使用しています。アカウントやテナントの変更には「az login」と「az account set」を使ってください。</translation>
    </message>
    <message>
        <source>The Azure CLI&apos;s account cannot be used.</source>
        <translation>Azure CLI のアカウントを使用できません。</translation>
    </message>
    <message>
        <source>Run “az login” in a terminal, then try again.</source>
        <translation>ターミナルで「az login」を実行してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>%1 Run “az login” in a terminal, then try again.</source>
        <translation>%1 ターミナルで「az login」を実行してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Asking the Azure CLI…</source>
        <translation>Azure CLI に問い合わせています…</translation>
    </message>
</context>
<context>
    <name>widgets::account::SignOutDialog</name>
    <message>
        <source>Also sign out in the browser</source>
        <translation>ブラウザーでもサインアウト</translation>
    </message>
    <message>
        <source>Sign out %1?</source>
        <translation>%1 をサインアウトしますか?</translation>
    </message>
    <message>
        <source>Everything that keeps %1 signed in is removed from this computer, in all tenants. Conversations and settings stay.</source>
        <translation>%1 のサインイン情報を、すべてのテナントについてこのコンピューターから削除します。会話と設定は残ります。</translation>
    </message>
    <message>
        <source>Opens the sign-out page. Other apps that use this account in the browser are signed out there as well.</source>
        <translation>サインアウト ページを開きます。ブラウザーでこのアカウントを使っているほかのアプリからもサインアウトします。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>サインアウト</translation>
    </message>
</context>
<context>
    <name>widgets::account::TenantList</name>
    <message>
        <source>Tenants</source>
        <translation>テナント</translation>
    </message>
    <message>
        <source>Find a tenant by name, domain or id</source>
        <translation>名前、ドメイン、ID でテナントを検索</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>検索をクリア</translation>
    </message>
    <message>
        <source>Tenants of this account</source>
        <translation>このアカウントのテナント</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>再読み込み</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>詳細をコピー</translation>
    </message>
    <message numerus="yes">
        <source>%n tenant(s)</source>
        <translation>
            <numerusform>テナント %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>No tenant has “%1” in its name, domain or id.</source>
        <translation>名前、ドメイン、ID に「%1」を含むテナントはありません。</translation>
    </message>
    <message>
        <source>You work in this tenant.</source>
        <translation>このテナントで作業しています。</translation>
    </message>
    <message>
        <source>Switching asks for a token of this tenant; the browser stays closed.</source>
        <translation>切り替えるとこのテナントのトークンを要求します。ブラウザーは開きません。</translation>
    </message>
    <message>
        <source>Switch to %1</source>
        <translation>%1 に切り替え</translation>
    </message>
    <message>
        <source>This tenant wants you to sign in. Other tenants are not affected.</source>
        <translation>このテナントではサインインが必要です。ほかのテナントには影響しません。</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>%1 にサインイン</translation>
    </message>
    <message>
        <source>The keychain that keeps this sign-in is locked.</source>
        <translation>このサインインを保存しているキーチェーンがロックされています。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>ロック解除</translation>
    </message>
    <message>
        <source>Asking for a token of %1…</source>
        <translation>%1 のトークンを要求しています…</translation>
    </message>
    <message>
        <source>Correlation id %1</source>
        <translation>関連付け ID %1</translation>
    </message>
</context>
<context>
    <name>widgets::account::TenantModel</name>
    <message>
        <source>Home tenant</source>
        <translation>ホーム テナント</translation>
    </message>
</context>
<context>
    <name>widgets::account::WhoAmIPage</name>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Several factors</source>
        <translation>多要素</translation>
    </message>
    <message>
        <source>Security key</source>
        <translation>セキュリティ キー</translation>
    </message>
    <message>
        <source>Certificate or device key</source>
        <translation>証明書またはデバイス キー</translation>
    </message>
    <message>
        <source>Windows sign-in</source>
        <translation>Windows サインイン</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>ワンタイム コード</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>誰もサインインしていません。</translation>
    </message>
    <message>
        <source>No token is at hand. One is asked for when a feature first needs it.</source>
        <translation>手元にトークンはありません。機能が最初に必要とするときに要求します。</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>レポートをコピー</translation>
    </message>
    <message>
        <source>Who am I?</source>
        <translation>自分の情報</translation>
    </message>
    <message>
        <source>What Entra ID and Azure say about you. Tokens themselves are never shown, copied or logged.</source>
        <translation>Entra ID と Azure にある、ご自身の情報です。トークン自体を表示、コピー、記録することはありません。</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Access tokens at hand</source>
        <translation>手元のアクセス トークン</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>Granted permissions</source>
        <translation>付与されたアクセス許可</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>Revoked at once</source>
        <translation>即時失効</translation>
    </message>
    <message>
        <source>Report copied</source>
        <translation>レポートをコピーしました</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>ユーザー名</translation>
    </message>
    <message>
        <source>Home tenant</source>
        <translation>ホーム テナント</translation>
    </message>
    <message>
        <source>Working in</source>
        <translation>作業中のテナント</translation>
    </message>
    <message>
        <source>Object id (oid)</source>
        <translation>オブジェクト ID (oid)</translation>
    </message>
    <message>
        <source>Tenant id (tid)</source>
        <translation>テナント ID (tid)</translation>
    </message>
    <message>
        <source>Signed in with (amr)</source>
        <translation>サインイン方法 (amr)</translation>
    </message>
    <message>
        <source>Not told by the server</source>
        <translation>サーバーからの情報なし</translation>
    </message>
    <message>
        <source>Signed in at</source>
        <translation>サインイン日時</translation>
    </message>
    <message>
        <source>App roles (roles)</source>
        <translation>アプリ ロール (roles)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Directory roles (wids)</source>
        <translation>ディレクトリ ロール (wids)</translation>
    </message>
    <message>
        <source>Member or guest</source>
        <translation>メンバーまたはゲスト</translation>
    </message>
    <message>
        <source>Guest in this tenant</source>
        <translation>このテナントのゲスト</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>Expired %1</source>
        <translation>%1 に期限切れ</translation>
    </message>
    <message>
        <source>Yes (xms_cc)</source>
        <translation>はい (xms_cc)</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>The subscriptions could not be read. %1</source>
        <translation>サブスクリプションを読み込めませんでした。%1</translation>
    </message>
</context>
<context>
    <name>widgets::alerts::AlertChart</name>
    <message>
        <source>Measured</source>
        <translation>測定値</translation>
    </message>
    <message>
        <source>Threshold %1</source>
        <translation>しきい値 %1</translation>
    </message>
    <message>
        <source>Fires</source>
        <translation>発生</translation>
    </message>
    <message>
        <source>Nothing was measured in this time.</source>
        <translation>この期間に測定値はありません。</translation>
    </message>
    <message>
        <source>Reading what the rule looks at…</source>
        <translation>ルールの評価対象を読み込んでいます…</translation>
    </message>
</context>
<context>
    <name>widgets::alerts::AlertDetails</name>
    <message>
        <source>It fired</source>
        <translation>発生しました</translation>
    </message>
    <message>
        <source>%1 by itself</source>
        <translation>%1 (自動)</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>解決済み</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1 (実行者: %2)</translation>
    </message>
    <message>
        <source>Acknowledge…</source>
        <translation>確認済みにする…</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>クローズ…</translation>
    </message>
    <message>
        <source>Open the rule</source>
        <translation>ルールを開く</translation>
    </message>
    <message>
        <source>Details of the alert</source>
        <translation>アラートの詳細</translation>
    </message>
    <message>
        <source>The alert is now “%1”.</source>
        <translation>アラートの状態が「%1」になりました。</translation>
    </message>
    <message>
        <source>What the rule measured</source>
        <translation>ルールの測定値</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Show failures</source>
        <translation>障害を表示</translation>
    </message>
    <message>
        <source>Show traces</source>
        <translation>トレースを表示</translation>
    </message>
    <message>
        <source>Show board</source>
        <translation>ボードを表示</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>The rule is gone, so what it measured is not known.</source>
        <translation>ルールがなくなったため、測定値は不明です。</translation>
    </message>
    <message>
        <source>Fired</source>
        <translation>発生数</translation>
    </message>
    <message>
        <source>Open again…</source>
        <translation>再オープン…</translation>
    </message>
    <message>
        <source>This profile is read-only.</source>
        <translation>このプロファイルは読み取り専用です。</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>リソース</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>テナント</translation>
    </message>
    <message>
        <source>Fires when</source>
        <translation>発生条件</translation>
    </message>
    <message>
        <source>Looks at</source>
        <translation>対象期間</translation>
    </message>
    <message>
        <source>%1, every %2</source>
        <translation>%1、%2ごと</translation>
    </message>
    <message>
        <source>Value when it fired</source>
        <translation>発生時の値</translation>
    </message>
    <message>
        <source>Fired at</source>
        <translation>発生日時</translation>
    </message>
    <message>
        <source>Resolved at</source>
        <translation>解決日時</translation>
    </message>
    <message>
        <source>Still fired after</source>
        <translation>発生の継続時間</translation>
    </message>
    <message>
        <source>%1, after %2</source>
        <translation>%1 (発生から %2)</translation>
    </message>
    <message>
        <source>Nothing is written down.</source>
        <translation>記録はありません。</translation>
    </message>
    <message>
        <source>Close the alert</source>
        <translation>アラートをクローズ</translation>
    </message>
    <message>
        <source>Open the alert again</source>
        <translation>アラートを再オープン</translation>
    </message>
    <message>
        <source>Acknowledge the alert</source>
        <translation>アラートを確認済みにする</translation>
    </message>
    <message>
        <source>%1 becomes “%2” for everybody who looks at it. Whether it is fired or resolved stays as the service sees it.</source>
        <translation>%1 の状態は、すべての閲覧者に対して「%2」になります。発生中か解決済みかは、サービスの判断のまま変わりません。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>クローズ</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>再オープン</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>確認済みにする</translation>
    </message>
</context>
<context>
    <name>widgets::alerts::AlertsPage</name>
    <message>
        <source>Fired alerts and rules</source>
        <translation>発生したアラートとルール</translation>
    </message>
    <message>
        <source>Fired</source>
        <translation>発生数</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>Fired (%1 still)</source>
        <translation>発生 (継続中: %1)</translation>
    </message>
    <message>
        <source>Done: %1.</source>
        <translation>完了: %1。</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>アラート</translation>
    </message>
    <message>
        <source>Show fired alerts</source>
        <translation>発生したアラートを表示</translation>
    </message>
    <message>
        <source>Show alert rules</source>
        <translation>アラート ルールを表示</translation>
    </message>
    <message>
        <source>Acknowledge the alert</source>
        <translation>アラートを確認済みにする</translation>
    </message>
    <message>
        <source>Close the alert</source>
        <translation>アラートをクローズ</translation>
    </message>
    <message>
        <source>Read alerts again</source>
        <translation>アラートを再読み込み</translation>
    </message>
</context>
<context>
    <name>widgets::alerts::ChangeDialog</name>
    <message>
        <source>What changes</source>
        <translation>変更内容</translation>
    </message>
    <message>
        <source>Why, for those who read the history (may stay empty)</source>
        <translation>履歴を読む人のための理由 (省略可)</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>widgets::alerts::FiredTab</name>
    <message>
        <source>Fired alerts</source>
        <translation>発生したアラート</translation>
    </message>
    <message>
        <source>Filter: words of rule, resource, system, severity</source>
        <translation>フィルター: ルール、リソース、システム、重大度の語句</translation>
    </message>
    <message>
        <source>Filter alerts</source>
        <translation>アラートをフィルター</translation>
    </message>
    <message>
        <source>Also closed</source>
        <translation>クローズ済みも含める</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>過去 1 時間</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>過去 24 時間</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>過去 7 日間</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>過去 30 日間</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>さかのぼる期間</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>アラート %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be read. </source>
        <translation>%1 を読み込めませんでした。</translation>
    </message>
    <message>
        <source>Reading alerts…</source>
        <translation>アラートを読み込んでいます…</translation>
    </message>
    <message>
        <source>Every subscription of the tenants that you are signed in to is asked.</source>
        <translation>サインイン中のテナントのすべてのサブスクリプションに問い合わせています。</translation>
    </message>
    <message>
        <source>No open alert</source>
        <translation>未クローズのアラートはありません</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) of this time are closed. “Also closed” shows them.</source>
        <translation>
            <numerusform>この期間のアラート %n 件がクローズされています。「クローズ済みも含める」で表示できます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing fired in this time.</source>
        <translation>この期間に発生したアラートはありません。</translation>
    </message>
</context>
<context>
    <name>widgets::alerts::RuleDetails</name>
    <message>
        <source>nobody</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>each</source>
        <translation>それぞれ</translation>
    </message>
    <message>
        <source>%1 not %2</source>
        <translation>%1: %2 以外</translation>
    </message>
    <message>
        <source>Query of the rule</source>
        <translation>ルールのクエリ</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編集…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Watch here while the program runs</source>
        <translation>プログラムの実行中にここで監視</translation>
    </message>
    <message>
        <source>Details of the rule</source>
        <translation>ルールの詳細</translation>
    </message>
    <message numerus="yes">
        <source>Tried on the last %n day(s)</source>
        <translation>
            <numerusform>過去 %n 日間での試行</numerusform>
        </translation>
    </message>
    <message>
        <source>What the rule measured</source>
        <translation>ルールの測定値</translation>
    </message>
    <message>
        <source>%1 is not watched here any more.</source>
        <translation>%1 はここでは監視されなくなりました。</translation>
    </message>
    <message>
        <source>%1 is watched while the program runs.</source>
        <translation>%1 はプログラムの実行中に監視されます。</translation>
    </message>
    <message>
        <source>%1 is on the list. Watching is switched off in the settings.</source>
        <translation>%1 は監視の一覧にあります。監視は設定でオフになっています。</translation>
    </message>
    <message>
        <source>This profile is read-only.</source>
        <translation>このプロファイルは読み取り専用です。</translation>
    </message>
    <message>
        <source>Switch off…</source>
        <translation>オフにする…</translation>
    </message>
    <message>
        <source>Switch on…</source>
        <translation>オンにする…</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>On</source>
        <translation>オン</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>Fires when</source>
        <translation>発生条件</translation>
    </message>
    <message>
        <source>Split by</source>
        <translation>分割の基準</translation>
    </message>
    <message>
        <source>Looks at</source>
        <translation>対象期間</translation>
    </message>
    <message>
        <source>%1, every %2</source>
        <translation>%1、%2ごと</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>リソース</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重大度</translation>
    </message>
    <message>
        <source>Resolves by itself</source>
        <translation>自動的に解決</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Tells</source>
        <translation>通知先</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>サブスクリプション</translation>
    </message>
    <message>
        <source>Reading what the rule looks at…</source>
        <translation>ルールの評価対象を読み込んでいます…</translation>
    </message>
    <message>
        <source>It could not be tried.</source>
        <translation>試行できませんでした。</translation>
    </message>
    <message>
        <source>The rule is deleted. Alerts that it fired stay in the list.</source>
        <translation>ルールが削除されます。このルールで発生したアラートは一覧に残ります。</translation>
    </message>
    <message>
        <source>This is what changes at the service.</source>
        <translation>サービスでは次の内容が変更されます。</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>オンにする</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>オフにする</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>widgets::alerts::RuleDialog</name>
    <message>
        <source>What is sent</source>
        <translation>送信内容</translation>
    </message>
    <message>
        <source>New alert rule</source>
        <translation>新しいアラート ルール</translation>
    </message>
    <message>
        <source>Alert rule %1</source>
        <translation>アラート ルール %1</translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>過去 %n 日間</numerusform>
        </translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>Would have fired</source>
        <translation>発生の試算</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>変更内容</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>形式を選んでコピー</translation>
    </message>
    <message>
        <source>az command</source>
        <translation>az コマンド</translation>
    </message>
    <message>
        <source>Bicep</source>
        <translation>Bicep</translation>
    </message>
    <message>
        <source>Only watch here</source>
        <translation>ここでの監視のみ</translation>
    </message>
    <message>
        <source>Nothing is written: this program looks by itself while it runs</source>
        <translation>何も書き込まれません。実行中にこのプログラム自身が評価します</translation>
    </message>
    <message>
        <source>%1 is watched while the program runs.</source>
        <translation>%1 はプログラムの実行中に監視されます。</translation>
    </message>
    <message>
        <source>%1 is on the list. Watching is switched off in the settings.</source>
        <translation>%1 は監視の一覧にあります。監視は設定でオフになっています。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>This profile is read-only.</source>
        <translation>このプロファイルは読み取り専用です。</translation>
    </message>
    <message>
        <source>It can be tried once everything is filled in.</source>
        <translation>すべて入力すると試行できます。</translation>
    </message>
    <message>
        <source>Reading what the rule looks at…</source>
        <translation>ルールの評価対象を読み込んでいます…</translation>
    </message>
    <message>
        <source>It could not be tried.</source>
        <translation>試行できませんでした。</translation>
    </message>
    <message>
        <source>The rule was copied.</source>
        <translation>ルールをコピーしました。</translation>
    </message>
</context>
<context>
    <name>widgets::alerts::RuleForm</name>
    <message>
        <source>Resolves by itself once the condition is gone</source>
        <translation>条件が解消されたら自動的に解決</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重大度</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>リソース</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>クエリ</translation>
    </message>
    <message>
        <source>empty: count rows</source>
        <translation>空の場合: 行を数える</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>メトリック</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Aggregation</source>
        <translation>集計</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>しきい値</translation>
    </message>
    <message>
        <source>Fires when</source>
        <translation>発生条件</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>対象期間</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>評価の間隔</translation>
    </message>
    <message>
        <source>every</source>
        <translation>評価の間隔</translation>
    </message>
    <message>
        <source>Looks at the last</source>
        <translation>対象期間 (過去)</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n receiver(s))</source>
        <translation>
            <numerusform>%1 (受信者 %n 件)</numerusform>
        </translation>
    </message>
    <message>
        <source>Tells</source>
        <translation>通知先</translation>
    </message>
    <message>
        <source>This subscription has no action group.</source>
        <translation>このサブスクリプションにはアクション グループがありません。</translation>
    </message>
</context>
<context>
    <name>widgets::alerts::RulesTab</name>
    <message>
        <source>Alert rules</source>
        <translation>アラート ルール</translation>
    </message>
    <message>
        <source>Filter: words of rule, condition, resource, system</source>
        <translation>フィルター: ルール、条件、リソース、システムの語句</translation>
    </message>
    <message>
        <source>Filter rules</source>
        <translation>ルールをフィルター</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新しいルール</translation>
    </message>
    <message>
        <source>This profile is read-only.</source>
        <translation>このプロファイルは読み取り専用です。</translation>
    </message>
    <message>
        <source>Choose the numbers that the rule watches</source>
        <translation>ルールで監視する数値を選択</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>ルール %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be read. </source>
        <translation>%1 を読み込めませんでした。</translation>
    </message>
    <message>
        <source>Reading rules…</source>
        <translation>ルールを読み込んでいます…</translation>
    </message>
    <message>
        <source>Every subscription of the tenants that you are signed in to is asked.</source>
        <translation>サインイン中のテナントのすべてのサブスクリプションに問い合わせています。</translation>
    </message>
    <message>
        <source>No alert rule</source>
        <translation>アラート ルールはありません</translation>
    </message>
    <message>
        <source>“New rule” makes one from the numbers of a tile.</source>
        <translation>「新しいルール」を使うと、タイルの数値から作成できます。</translation>
    </message>
</context>
<context>
    <name>widgets::charts::BarPlot</name>
    <message numerus="yes">
        <source>%n value(s) are outside the buckets or not finite.</source>
        <translation>
            <numerusform>%n 個の値が範囲外または有限値ではありません。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>range</comment>
        <translation>%1～%2</translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s) of bars</source>
        <translation>
            <numerusform>棒の種類 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s).</source>
        <translation>
            <numerusform>位置 %n 個。</numerusform>
        </translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>時刻 (%1)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
</context>
<context>
    <name>widgets::charts::Chart</name>
    <message>
        <source>No data</source>
        <translation>データなし</translation>
    </message>
    <message>
        <source>Chart menu</source>
        <translation>グラフのメニュー</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>表で表示</translation>
    </message>
    <message>
        <source>Zoom out to everything</source>
        <translation>全体を表示</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>画像をコピー</translation>
    </message>
    <message>
        <source>Copy as SVG</source>
        <translation>SVG としてコピー</translation>
    </message>
    <message>
        <source>Copy the values (CSV)</source>
        <translation>値をコピー (CSV)</translation>
    </message>
    <message>
        <source>Values of the chart</source>
        <translation>グラフの値</translation>
    </message>
    <message>
        <source>The picture was copied.</source>
        <translation>画像をコピーしました。</translation>
    </message>
    <message>
        <source>The drawing was copied.</source>
        <translation>SVG をコピーしました。</translation>
    </message>
    <message>
        <source>The values were copied.</source>
        <translation>値をコピーしました。</translation>
    </message>
</context>
<context>
    <name>widgets::charts::HeatmapPlot</name>
    <message>
        <source>%1 to %2</source>
        <comment>range</comment>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>Heat map of %1 times and %2 buckets; the fullest cell holds %3.</source>
        <translation>時刻 %1 個、区間 %2 個のヒート マップ。最大のセルの値は %3 です。</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) are outside the buckets or not finite.</source>
        <translation>
            <numerusform>%n 個の値が範囲外または有限値ではありません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>時刻 (%1)</translation>
    </message>
</context>
<context>
    <name>widgets::charts::Legend</name>
    <message>
        <source>+%1</source>
        <comment>entries of a legend without room</comment>
        <translation>+%1</translation>
    </message>
</context>
<context>
    <name>widgets::charts::LegendButton</name>
    <message>
        <source>Shows this series alone, and all again.</source>
        <translation>この系列だけを表示します。もう一度押すとすべて表示します。</translation>
    </message>
</context>
<context>
    <name>widgets::charts::LinePlot</name>
    <message>
        <source>%1 so far</source>
        <comment>value of a bucket that still fills</comment>
        <translation>%1 (集計中)</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>range</comment>
        <translation>%1～%2</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>線 %n 本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s).</source>
        <translation>
            <numerusform>点 %n 個。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s) without a value.</source>
        <translation>
            <numerusform>値のない区間 %n か所。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) are infinite and stand as triangles at the edge.</source>
        <translation>
            <numerusform>%n 個の無限大の値を端に三角形で示しています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) have no valid place and are left out.</source>
        <translation>
            <numerusform>位置が無効な %n 個の点を除外しています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Time (%1)</source>
        <translation>時刻 (%1)</translation>
    </message>
</context>
<context>
    <name>widgets::charts::Plot</name>
    <message>
        <source>Chart</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Shown from %1 to %2.</source>
        <translation>表示範囲: %1～%2。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>series and value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Arrow keys move from point to point, Home and End to the first and the last. Plus and minus zoom, 0 shows everything. Shift with an arrow selects a range, Return takes it. Control+C copies the table.</source>
        <translation>方向キーで点の間を、Home と End で最初と最後の点に移動します。プラスとマイナスで拡大・縮小し、0 で全体を表示します。Shift+方向キーで範囲を選択し、Return で確定します。Control+C で表をコピーします。</translation>
    </message>
</context>
<context>
    <name>widgets::charts::RankPlot</name>
    <message>
        <source>Amount</source>
        <translation>量</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>割合</translation>
    </message>
    <message>
        <source>Together with those above</source>
        <translation>累計</translation>
    </message>
    <message>
        <source>No causes.</source>
        <translation>要因はありません。</translation>
    </message>
    <message>
        <source>%1 of %2 causes by weight. The heaviest is %3 with %4.</source>
        <translation>影響の大きい順に %2 件中 %1 件の要因。最大は %3 (%4) です。</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>要因</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>累計</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
</context>
<context>
    <name>widgets::charts::ScatterPlot</name>
    <message>
        <source>%1: %2</source>
        <comment>name and value</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s): %1 against %2.</source>
        <translation>
            <numerusform>%n 組の値: %2に対する%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) are not finite and not drawn.</source>
        <translation>
            <numerusform>%n 個の値は有限でないため、描画していません。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::charts::Sparkline</name>
    <message>
        <source>No values.</source>
        <translation>値はありません。</translation>
    </message>
    <message>
        <source>From %1 to %2; lowest %3, highest %4.</source>
        <translation>%1 から %2 へ。最小 %3、最大 %4。</translation>
    </message>
</context>
<context>
    <name>widgets::common::Dialogs</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Type %1 to go on:</source>
        <translation>続けるには %1 と入力してください:</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Open this link in the browser?</source>
        <translation>このリンクをブラウザーで開きますか?</translation>
    </message>
    <message>
        <source>This link cannot be opened</source>
        <translation>このリンクは開けません</translation>
    </message>
    <message>
        <source>The link comes from a model&apos;s answer or a document. Check where it leads before you open it.</source>
        <translation>このリンクはモデルの回答またはドキュメントに含まれていたものです。開く前にリンク先を確認してください。</translation>
    </message>
    <message>
        <source>Pilothouse opens only web and mail addresses.</source>
        <translation>Pilothouse で開けるのは Web とメールのアドレスだけです。</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>アドレスをコピー</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>ブラウザーで開く</translation>
    </message>
</context>
<context>
    <name>widgets::common::ErrorBanner</name>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Copy the error&apos;s details</source>
        <translation>エラーの詳細をコピー</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>このメッセージを閉じる</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>コード %1</translation>
    </message>
    <message>
        <source>HTTP status %1</source>
        <translation>HTTP 状態 %1</translation>
    </message>
    <message>
        <source>Request id %1</source>
        <translation>要求 ID %1</translation>
    </message>
    <message>
        <source>The service said: %1</source>
        <translation>サービスからのメッセージ: %1</translation>
    </message>
    <message>
        <source>About: %1</source>
        <translation>対象: %1</translation>
    </message>
    <message>
        <source>Another way</source>
        <translation>別の方法</translation>
    </message>
</context>
<context>
    <name>widgets::common::ExportDialog</name>
    <message>
        <source>Exported to %1</source>
        <translation>%1 にエクスポートしました</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
</context>
<context>
    <name>widgets::common::Grid</name>
    <message>
        <source>Standard columns</source>
        <translation>標準の列</translation>
    </message>
</context>
<context>
    <name>widgets::common::ListPage</name>
    <message>
        <source>Read again</source>
        <translation>再読み込み</translation>
    </message>
    <message>
        <source>Export the shown rows</source>
        <translation>表示中の行をエクスポート</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>フィルターに一致するものがありません</translation>
    </message>
    <message>
        <source>Esc clears it.</source>
        <translation>Esc でクリアします。</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>読み込み中</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>%1 時点</translation>
    </message>
</context>
<context>
    <name>widgets::common::MarkdownStreamView</name>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>The text is longer than what is shown here. Copy it to see all of it.</source>
        <translation>テキストが長いため、一部のみ表示しています。全体を見るにはコピーしてください。</translation>
    </message>
</context>
<context>
    <name>widgets::common::RangeDialog</name>
    <message>
        <source>Apply</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>時間の範囲</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>In the time zone of this computer.</source>
        <translation>このコンピューターのタイム ゾーンで指定します。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>The range ends before it begins.</source>
        <translation>終了が開始より前になっています。</translation>
    </message>
</context>
<context>
    <name>widgets::common::RangePicker</name>
    <message>
        <source>Time range</source>
        <translation>時間の範囲</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>期間を指定…</translation>
    </message>
</context>
<context>
    <name>widgets::comparison::Cell</name>
    <message>
        <source>%1 to first token</source>
        <translation>最初のトークンまで %1</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>合計 %1</translation>
    </message>
    <message>
        <source>%1 → %2 tokens</source>
        <translation>%1 → %2 トークン</translation>
    </message>
    <message>
        <source>(%1 cached)</source>
        <translation>(キャッシュ %1)</translation>
    </message>
    <message numerus="yes">
        <source>%n equal answers</source>
        <translation>
            <numerusform>同じ回答 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 answers, %2 different</source>
        <translation>回答 %1 件、異なる回答 %2 種類</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>%1 of %2 failed</source>
        <translation>%2 件中 %1 件が失敗</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>未質問</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>回答中</translation>
    </message>
    <message>
        <source>Told to wait</source>
        <translation>待機の指示あり</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Filtered</source>
        <translation>フィルター処理済み</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>キャンセル済み</translation>
    </message>
    <message>
        <source>Not filtered</source>
        <translation>フィルター処理なし</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>ベース</translation>
    </message>
</context>
<context>
    <name>widgets::comparison::CellDetails</name>
    <message>
        <source>median %1, from %2 to %3</source>
        <translation>中央値 %1、%2～%3</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Which repeat is shown</source>
        <translation>表示する回</translation>
    </message>
    <message>
        <source>The whole answer</source>
        <translation>回答の全文</translation>
    </message>
    <message>
        <source>Choose a cell to read all of it.</source>
        <translation>セルを選ぶと、全文が表示されます。</translation>
    </message>
    <message>
        <source>Numbers of the answer</source>
        <translation>回答の数値</translation>
    </message>
    <message>
        <source>Repeat %1 of %2</source>
        <translation>%2 回中 %1 回目</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>対処方法</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>最初のトークン</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>入力トークン数</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>出力トークン数</translation>
    </message>
    <message>
        <source>Tokens cached</source>
        <translation>キャッシュされたトークン数</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>コスト</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>価格</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>繰り返し</translation>
    </message>
    <message>
        <source>Finish reason</source>
        <translation>終了理由</translation>
    </message>
    <message>
        <source>Content filter</source>
        <translation>コンテンツ フィルター</translation>
    </message>
    <message>
        <source>Nothing was filtered</source>
        <translation>フィルター処理されたものはありません</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>質問回数</translation>
    </message>
    <message numerus="yes">
        <source>%n times, because the service told it to wait</source>
        <translation>
            <numerusform>%n 回 (サービスから待機を指示されたため)</numerusform>
        </translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>トレース</translation>
    </message>
</context>
<context>
    <name>widgets::comparison::ComparisonBar</name>
    <message>
        <source>Mark differences</source>
        <translation>相違点を強調</translation>
    </message>
    <message>
        <source>Ask all</source>
        <translation>すべてに質問</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>デプロイ</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Comparisons</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>The question that every prompt and deployment is asked</source>
        <translation>すべてのプロンプトとデプロイに尋ねる質問</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>× </source>
        <translation>× </translation>
    </message>
    <message>
        <source>How often each cell is asked</source>
        <translation>セルごとの質問回数</translation>
    </message>
    <message>
        <source>Asks each cell so often, to see how much answers vary.</source>
        <translation>各セルにこの回数だけ質問し、回答のばらつきを確認します。</translation>
    </message>
    <message>
        <source>Column that the others are compared with</source>
        <translation>他の列の比較基準となる列</translation>
    </message>
    <message>
        <source>Asks every prompt of every deployment (Ctrl+Return).</source>
        <translation>すべてのデプロイに、すべてのプロンプトで質問します (Ctrl+Return)。</translation>
    </message>
    <message>
        <source>Adds a row (Ctrl+Shift+P).</source>
        <translation>行を追加します (Ctrl+Shift+P)。</translation>
    </message>
    <message>
        <source>Adds a column (Ctrl+Shift+D).</source>
        <translation>列を追加します (Ctrl+Shift+D)。</translation>
    </message>
    <message>
        <source>Values for inputs of the prompts besides the question.</source>
        <translation>質問以外のプロンプトの入力に使う値です。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>ベース</translation>
    </message>
    <message>
        <source>%1 of %2 answered</source>
        <translation>%2 件中 %1 件が回答済み</translation>
    </message>
    <message numerus="yes">
        <source>%n questions</source>
        <translation>
            <numerusform>質問 %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::comparison::ComparisonPage</name>
    <message>
        <source>Answers by prompt and deployment</source>
        <translation>プロンプトとデプロイ別の回答</translation>
    </message>
    <message>
        <source>Add prompts ...</source>
        <translation>プロンプトを追加…</translation>
    </message>
    <message>
        <source>Add deployments ...</source>
        <translation>デプロイを追加…</translation>
    </message>
    <message>
        <source>Remove the prompt</source>
        <translation>プロンプトを外す</translation>
    </message>
    <message>
        <source>Remove the deployment</source>
        <translation>デプロイを外す</translation>
    </message>
    <message>
        <source>Add the prompts and the deployments to compare, type one question, and ask all of them at once. Every cell searches your documents first.</source>
        <translation>比較するプロンプトとデプロイを追加し、質問を 1 つ入力して、すべてに一度に質問します。どのセルも、最初にドキュメントを検索します。</translation>
    </message>
    <message>
        <source>Now add the prompts: each becomes a row.</source>
        <translation>次にプロンプトを追加してください。それぞれが行になります。</translation>
    </message>
    <message>
        <source>Now add the deployments to ask: each becomes a column.</source>
        <translation>次に質問先のデプロイを追加してください。それぞれが列になります。</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>比較するものがまだありません</translation>
    </message>
    <message>
        <source>Add prompts</source>
        <translation>プロンプトを追加</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>The library has no prompts.</source>
        <translation>ライブラリにプロンプトがありません。</translation>
    </message>
    <message>
        <source>Add deployments</source>
        <translation>デプロイを追加</translation>
    </message>
    <message>
        <source>No chat deployment was found.</source>
        <translation>チャットのデプロイが見つかりませんでした。</translation>
    </message>
    <message>
        <source>The prompts have no inputs besides question, documents and history.</source>
        <translation>プロンプトには、質問、ドキュメント、履歴以外の入力がありません。</translation>
    </message>
    <message>
        <source>Inputs of the prompts</source>
        <translation>プロンプトの入力</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Rename the comparison</source>
        <translation>比較の名前を変更</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Delete this comparison?</source>
        <translation>この比較を削除しますか?</translation>
    </message>
    <message>
        <source>Its setup and all of its answers are deleted.</source>
        <translation>設定とすべての回答が削除されます。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Export the comparison</source>
        <translation>比較をエクスポート</translation>
    </message>
    <message>
        <source>Table with all answers (*.csv)</source>
        <translation>すべての回答の表 (*.csv)</translation>
    </message>
    <message>
        <source>Report (*.md)</source>
        <translation>レポート (*.md)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>%1 に書き込みました。</translation>
    </message>
    <message>
        <source>New comparison</source>
        <translation>新しい比較</translation>
    </message>
    <message>
        <source>Rename ...</source>
        <translation>名前の変更…</translation>
    </message>
    <message>
        <source>Duplicate without answers</source>
        <translation>回答なしで複製</translation>
    </message>
    <message>
        <source>Duplicate with answers</source>
        <translation>回答を含めて複製</translation>
    </message>
    <message>
        <source>Export ...</source>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>Delete ...</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>名前なし</translation>
    </message>
    <message>
        <source>%1  (%2 × %3)</source>
        <translation>%1  (%2 × %3)</translation>
    </message>
    <message>
        <source>No other comparison is kept</source>
        <translation>保存されている比較は他にありません</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Ask all</source>
        <translation>すべてに質問</translation>
    </message>
</context>
<context>
    <name>widgets::comparison::PickDialog</name>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Reading ...</source>
        <translation>読み込んでいます…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Or a server with the OpenAI interface</source>
        <translation>または OpenAI インターフェイスを備えたサーバー</translation>
    </message>
    <message>
        <source>Its model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Its key, if it needs one</source>
        <translation>キー (必要な場合)</translation>
    </message>
</context>
<context>
    <name>widgets::deployments::BlocklistsTab</name>
    <message>
        <source>New blocklist</source>
        <translation>新しいブロックリスト</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Use in the policy</source>
        <translation>ポリシーで使用</translation>
    </message>
    <message>
        <source>Blocklists and their terms</source>
        <translation>ブロックリストと用語</translation>
    </message>
    <message>
        <source>Resource, blocklist, term</source>
        <translation>リソース、ブロックリスト、用語</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>&amp;Policy</source>
        <translation>ポリシー(&amp;P)</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>変更される内容</translation>
    </message>
    <message>
        <source>&amp;Term</source>
        <translation>用語(&amp;T)</translation>
    </message>
    <message>
        <source>Word, phrase or regular expression</source>
        <translation>単語、語句、または正規表現</translation>
    </message>
    <message>
        <source>How the term is looked for</source>
        <translation>用語の照合方法</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>完全一致</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正規表現</translation>
    </message>
    <message numerus="yes">
        <source>%n term(s)</source>
        <translation>
            <numerusform>用語 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>regular expression</source>
        <translation>正規表現</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>完全一致</translation>
    </message>
    <message>
        <source>It has no description.</source>
        <translation>説明はありません。</translation>
    </message>
    <message>
        <source>No policy uses it, so it blocks nothing yet.</source>
        <translation>使用しているポリシーがないため、まだ何もブロックしません。</translation>
    </message>
    <message>
        <source>In use by the policy %1.</source>
        <translation>ポリシー %1 で使用中です。</translation>
    </message>
    <message numerus="yes">
        <source>%n blocklist(s) in this resource.</source>
        <translation>
            <numerusform>このリソースのブロックリスト: %n 件。</numerusform>
        </translation>
    </message>
    <message>
        <source>The blocklists of this resource could not be read.</source>
        <translation>このリソースのブロックリストを読み込めませんでした。</translation>
    </message>
    <message>
        <source>Take the term off</source>
        <translation>用語を削除</translation>
    </message>
    <message>
        <source>Delete the list</source>
        <translation>リストを削除</translation>
    </message>
    <message>
        <source>This profile is read-only.</source>
        <translation>このプロファイルは読み取り専用です。</translation>
    </message>
    <message>
        <source>This profile is read-only. Copy the change and let somebody else apply it.</source>
        <translation>このプロファイルは読み取り専用です。変更をコピーし、ほかの人に適用してもらってください。</translation>
    </message>
    <message>
        <source>Choose a blocklist, or make one.</source>
        <translation>ブロックリストを選ぶか、作成してください。</translation>
    </message>
    <message>
        <source>%1 is tagged as production.</source>
        <translation>%1 には運用のタグが付いています。</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>It counts for every policy that uses the list.</source>
        <translation>このリストを使うすべてのポリシーに適用されます。</translation>
    </message>
    <message>
        <source>Its terms go with it.</source>
        <translation>用語も一緒に削除されます。</translation>
    </message>
    <message>
        <source>An empty list blocks nothing.</source>
        <translation>空のリストは何もブロックしません。</translation>
    </message>
</context>
<context>
    <name>widgets::deployments::ChangesDialog</name>
    <message>
        <source>Changes</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>変更内容</translation>
    </message>
    <message>
        <source>Since the last reading of</source>
        <translation>比較対象 (その日の最後の読み込み)</translation>
    </message>
    <message>
        <source>Day to compare with</source>
        <translation>比較する日</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>+ %1 is new</source>
        <translation>+ %1 が追加されました</translation>
    </message>
    <message>
        <source>- %1 is gone</source>
        <translation>- %1 がなくなりました</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Nothing is configured differently.</source>
        <translation>構成に違いはありません。</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>比較しています…</translation>
    </message>
</context>
<context>
    <name>widgets::deployments::CompareTab</name>
    <message>
        <source>Only what differs</source>
        <translation>異なるものだけ</translation>
    </message>
    <message>
        <source>&amp;Left</source>
        <translation>左(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Right</source>
        <translation>右(&amp;R)</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>両側</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>コンテンツ</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差異</translation>
    </message>
    <message>
        <source>%1 / deployment %2</source>
        <translation>%1 / デプロイ %2</translation>
    </message>
    <message>
        <source>%1 / policy %2</source>
        <translation>%1 / ポリシー %2</translation>
    </message>
    <message>
        <source>Both do the same.</source>
        <translation>どちらも動作は同じです。</translation>
    </message>
    <message>
        <source>%1 of %2 differ.</source>
        <translation>%2 件中 %1 件が異なります。</translation>
    </message>
</context>
<context>
    <name>widgets::deployments::CopyMenu</name>
    <message>
        <source>Copy as</source>
        <translation>形式を選んでコピー</translation>
    </message>
    <message>
        <source>az command</source>
        <translation>az コマンド</translation>
    </message>
    <message>
        <source>curl command</source>
        <translation>curl コマンド</translation>
    </message>
    <message>
        <source>Bicep</source>
        <translation>Bicep</translation>
    </message>
</context>
<context>
    <name>widgets::deployments::DeploymentDetails</name>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Copy resource id</source>
        <translation>リソース ID をコピー</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>構成</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>過去 1 時間</translation>
    </message>
    <message>
        <source>This profile is read-only.</source>
        <translation>このプロファイルは読み取り専用です。</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>環境</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>運用</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>計測なし</translation>
    </message>
</context>
<context>
    <name>widgets::deployments::DeploymentForm</name>
    <message>
        <source>New deployment in %1</source>
        <translation>%1 の新しいデプロイ</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 を変更</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>Reading the free quota…</source>
        <translation>クォータの空きを読み込んでいます…</translation>
    </message>
    <message>
        <source>As the service decides</source>
        <translation>サービスの既定に従う</translation>
    </message>
    <message>
        <source>With each new default version</source>
        <translation>新しい既定のバージョンごと</translation>
    </message>
    <message>
        <source>When the version retires</source>
        <translation>バージョンの提供終了時</translation>
    </message>
    <message>
        <source>Never by itself</source>
        <translation>自動では行わない</translation>
    </message>
    <message>
        <source>None: callers see 429</source>
        <translation>なし: 呼び出し元に 429 が返ります</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>モデル(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Version</source>
        <translation>バージョン(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>種類(&amp;T)</translation>
    </message>
    <message>
        <source>Version &amp;upgrade</source>
        <translation>バージョン アップグレード(&amp;U)</translation>
    </message>
    <message>
        <source>Content &amp;filter</source>
        <translation>コンテンツ フィルター(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Spills over to</source>
        <translation>スピルオーバー先(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Capacity</source>
        <translation>容量(&amp;C)</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>変更される内容</translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <translation>%1 (既定)</translation>
    </message>
    <message>
        <source>%1 free of the quota</source>
        <translation>クォータの空き %1</translation>
    </message>
    <message>
        <source>in steps of %1, at least %2</source>
        <translation>%1 単位、最小 %2</translation>
    </message>
    <message>
        <source>This profile is read-only.</source>
        <translation>このプロファイルは読み取り専用です。</translation>
    </message>
    <message>
        <source>Copy the change and let somebody else apply it.</source>
        <translation>変更をコピーし、ほかの人に適用してもらってください。</translation>
    </message>
</context>
<context>
    <name>widgets::deployments::DeploymentsPage</name>
    <message>
        <source>Filter: words, model:gpt-4o, used&gt;80, days&lt;60</source>
        <translation>フィルター: 語句、model:gpt-4o、used&gt;80、days&lt;60</translation>
    </message>
    <message>
        <source>Filter deployments</source>
        <translation>デプロイを絞り込み</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>グループ化</translation>
    </message>
    <message>
        <source>What changed since…</source>
        <translation>過去からの変更…</translation>
    </message>
    <message>
        <source>New deployment</source>
        <translation>新しいデプロイ</translation>
    </message>
    <message numerus="yes">
        <source>%n deployment(s)</source>
        <translation>
            <numerusform>デプロイ %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n deployment(s)</source>
        <translation>
            <numerusform>デプロイ %n 件中 %1 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 resources</source>
        <translation>リソース %1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the estate could not be read. </source>
        <translation>
            <numerusform>環境の %n 件の部分を読み込めませんでした。 </numerusform>
        </translation>
    </message>
    <message>
        <source>Reading deployments…</source>
        <translation>デプロイを読み込んでいます…</translation>
    </message>
    <message>
        <source>No model deployments</source>
        <translation>モデルのデプロイはありません</translation>
    </message>
    <message>
        <source>Rows appear as each resource answers.</source>
        <translation>リソースの応答が届くたびに行が表示されます。</translation>
    </message>
    <message>
        <source>Nobody you are signed in as can see a model deployment. Sign in to another tenant, or create one.</source>
        <translation>サインイン中のアカウントから見えるモデルのデプロイはありません。別のテナントにサインインするか、作成してください。</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>%1 を削除しますか?</translation>
    </message>
    <message>
        <source>Programs that call %1 of %2 will get an error at once. Its capacity (%3) goes back to the quota.</source>
        <translation>%2 の %1 を呼び出しているプログラムは、すぐにエラーになります。容量 (%3) はクォータに戻ります。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Deployments</source>
        <translation>デプロイ</translation>
    </message>
    <message>
        <source>Change or scale the deployment</source>
        <translation>デプロイの構成または容量を変更</translation>
    </message>
    <message>
        <source>Delete the deployment</source>
        <translation>デプロイを削除</translation>
    </message>
    <message>
        <source>Read deployments again</source>
        <translation>デプロイを再読み込み</translation>
    </message>
    <message>
        <source>Export the shown deployments</source>
        <translation>表示中のデプロイをエクスポート</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>テナント</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>リソース</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>ライフサイクル</translation>
    </message>
    <message>
        <source>All tenants</source>
        <translation>すべてのテナント</translation>
    </message>
    <message>
        <source>Every tenant that you are signed in to, or the current one alone.</source>
        <translation>サインイン中のすべてのテナント、または現在のテナントのみ。</translation>
    </message>
</context>
<context>
    <name>widgets::deployments::DiffView</name>
    <message>
        <source>What will change</source>
        <translation>変更される内容</translation>
    </message>
</context>
<context>
    <name>widgets::deployments::EndpointLogs</name>
    <message>
        <source>Reading</source>
        <translation>読み込み中</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Deployment whose logs are shown</source>
        <translation>ログを表示するデプロイ</translation>
    </message>
    <message>
        <source>Read logs</source>
        <translation>ログを読み込む</translation>
    </message>
</context>
<context>
    <name>widgets::deployments::EndpointTest</name>
    <message>
        <source>Where do I find the travel policy?</source>
        <translation>出張規程はどこにありますか?</translation>
    </message>
    <message>
        <source>Send test</source>
        <translation>テストを送信</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Deployment that is asked</source>
        <translation>質問先のデプロイ</translation>
    </message>
    <message>
        <source>Test question</source>
        <translation>テストの質問</translation>
    </message>
    <message>
        <source>As the traffic decides</source>
        <translation>トラフィックの分割に従う</translation>
    </message>
    <message>
        <source>Waiting for the answer…</source>
        <translation>回答を待っています…</translation>
    </message>
    <message>
        <source>The test failed.</source>
        <translation>テストに失敗しました。</translation>
    </message>
    <message>
        <source>%1 answered in %2 ms.</source>
        <translation>%1 が %2 ms で回答しました。</translation>
    </message>
</context>
<context>
    <name>widgets::deployments::EndpointsPage</name>
    <message>
        <source>Apply</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>No traffic</source>
        <translation>トラフィックなし</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>ロールバック</translation>
    </message>
    <message>
        <source>Online endpoints</source>
        <translation>オンライン エンドポイント</translation>
    </message>
    <message>
        <source>Read endpoints again</source>
        <translation>エンドポイントを再読み込み</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>トラフィック</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>The endpoint answers nobody until a deployment has a share again.</source>
        <translation>デプロイに割合が再び割り当てられるまで、エンドポイントは応答しません。</translation>
    </message>
    <message>
        <source>Reading online endpoints…</source>
        <translation>オンライン エンドポイントを読み込んでいます…</translation>
    </message>
    <message>
        <source>No online endpoints</source>
        <translation>オンライン エンドポイントはありません</translation>
    </message>
    <message>
        <source>Workspaces of every tenant are asked.</source>
        <translation>すべてのテナントのワークスペースに問い合わせています。</translation>
    </message>
    <message>
        <source>Nobody you are signed in as can see an Azure ML online endpoint.</source>
        <translation>サインイン中のアカウントから見える Azure ML のオンライン エンドポイントはありません。</translation>
    </message>
    <message>
        <source>public network</source>
        <translation>パブリック ネットワーク</translation>
    </message>
    <message>
        <source>private network only</source>
        <translation>プライベート ネットワークのみ</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 · sign-in by %4 · %5 · %6</source>
        <translation>%1 · %2 · %3 · 認証: %4 · %5 · %6</translation>
    </message>
    <message>
        <source>Total %1 %</source>
        <translation>合計 %1%</translation>
    </message>
    <message>
        <source>Back to %1.</source>
        <translation>%1 に戻します。</translation>
    </message>
    <message>
        <source>Nothing was changed from here yet.</source>
        <translation>ここからの変更はまだありません。</translation>
    </message>
    <message>
        <source>Change %1 in production?</source>
        <translation>運用環境の %1 を変更しますか?</translation>
    </message>
    <message>
        <source>Calls will be divided so: %1.</source>
        <translation>呼び出しは次のように分割されます: %1。</translation>
    </message>
    <message>
        <source>%1 will have %2 instances.</source>
        <translation>%1 のインスタンス数は %2 になります。</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>スケーリング</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>移行</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>エンドポイント</translation>
    </message>
    <message>
        <source>Apply the traffic</source>
        <translation>トラフィックの分割を適用</translation>
    </message>
    <message>
        <source>Roll the traffic back</source>
        <translation>トラフィックの分割をロールバック</translation>
    </message>
    <message>
        <source>Export the shown endpoints</source>
        <translation>表示中のエンドポイントをエクスポート</translation>
    </message>
    <message>
        <source>Filter: words of name, workspace, state, region</source>
        <translation>フィルター: 名前、ワークスペース、状態、リージョンの語句</translation>
    </message>
    <message>
        <source>Filter endpoints</source>
        <translation>エンドポイントを絞り込み</translation>
    </message>
    <message>
        <source>The endpoint&apos;s traffic, logs, test and history</source>
        <translation>エンドポイントのトラフィック、ログ、テスト、履歴</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>What would be sent is shown here as soon as a share or a number of instances is moved.</source>
        <translation>割合またはインスタンス数を変更すると、送信される内容がここに表示されます。</translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s)</source>
        <translation>
            <numerusform>エンドポイント %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>This profile is read-only: nothing can be changed here.</source>
        <translation>このプロファイルは読み取り専用のため、ここでは何も変更できません。</translation>
    </message>
    <message>
        <source>The service is at work on this endpoint (%1) and takes one change at a time. It is looked at again until that has ended.</source>
        <translation>サービスがこのエンドポイントを処理中です (%1)。変更は一度に 1 つだけ受け付けられます。終了するまで状態を確認し続けます。</translation>
    </message>
    <message>
        <source>Its deployments could not be read. </source>
        <translation>デプロイを読み込めませんでした。</translation>
    </message>
    <message>
        <source>Calls will be divided as before: %1.</source>
        <translation>呼び出しは以前と同じように分割されます: %1。</translation>
    </message>
    <message>
        <source>Calls will move to %1 in stages. The shift holds with more than this: %2.</source>
        <translation>呼び出しは段階的に %1 へ移行します。次の条件を超えると移行を保留します: %2。</translation>
    </message>
    <message>
        <source>The shift goes on: %1.</source>
        <translation>移行を続けます: %1。</translation>
    </message>
</context>
<context>
    <name>widgets::deployments::FiltersPage</name>
    <message>
        <source>Reading</source>
        <translation>読み込み中</translation>
    </message>
    <message>
        <source>Policies, comparison and blocklists</source>
        <translation>ポリシー、比較、ブロックリスト</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>ポリシー</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Blocklists</source>
        <translation>ブロックリスト</translation>
    </message>
    <message>
        <source>Filter: resource, policy or deployment</source>
        <translation>フィルター: リソース、ポリシー、デプロイ</translation>
    </message>
    <message>
        <source>Filter policies</source>
        <translation>ポリシーを絞り込み</translation>
    </message>
    <message>
        <source>Read content filters again</source>
        <translation>コンテンツ フィルターを再読み込み</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the estate could not be read. </source>
        <translation>
            <numerusform>環境の %n 件の部分を読み込めませんでした。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n policy(ies)</source>
        <translation>
            <numerusform>ポリシー %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s)</source>
        <translation>
            <numerusform>リソース %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading content filters…</source>
        <translation>コンテンツ フィルターを読み込んでいます…</translation>
    </message>
    <message>
        <source>No content filters</source>
        <translation>コンテンツ フィルターはありません</translation>
    </message>
    <message>
        <source>Resources of every tenant are asked.</source>
        <translation>すべてのテナントのリソースに問い合わせています。</translation>
    </message>
    <message>
        <source>Nobody you are signed in as can see a resource with content filters.</source>
        <translation>サインイン中のアカウントから見える、コンテンツ フィルターのあるリソースはありません。</translation>
    </message>
    <message>
        <source>Content filters</source>
        <translation>コンテンツ フィルター</translation>
    </message>
    <message>
        <source>Change the content filter</source>
        <translation>コンテンツ フィルターを変更</translation>
    </message>
    <message>
        <source>Copy the content filter under another name</source>
        <translation>コンテンツ フィルターを別の名前でコピー</translation>
    </message>
    <message>
        <source>Compare content filters</source>
        <translation>コンテンツ フィルターを比較</translation>
    </message>
</context>
<context>
    <name>widgets::deployments::LifecyclePage</name>
    <message>
        <source>Reading</source>
        <translation>読み取り中</translation>
    </message>
    <message>
        <source>Retirements</source>
        <translation>提供終了の予定</translation>
    </message>
    <message>
        <source>Model version, deployment</source>
        <translation>モデルのバージョンとデプロイ</translation>
    </message>
    <message>
        <source>Retires</source>
        <translation>提供終了日</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>残り日数</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>起こること</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>移行先</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>リソース</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>%1 of %2 stop</source>
        <translation>%2 件中 %1 件が停止</translation>
    </message>
    <message numerus="yes">
        <source>%n upgrade(s) by itself</source>
        <translation>
            <numerusform>%n 件が自動で更新</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deployment(s) stop within 60 days or have stopped</source>
        <translation>
            <numerusform>60 日以内に停止する、または停止済みのデプロイ: %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a stated date</source>
        <translation>
            <numerusform>日付が示されていないもの: %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading deployments…</source>
        <translation>デプロイを読み取り中…</translation>
    </message>
    <message>
        <source>Nothing retires</source>
        <translation>提供終了の予定はありません</translation>
    </message>
    <message>
        <source>Retirement dates come with the models of each region.</source>
        <translation>提供終了日は各リージョンのモデル一覧から得られます。</translation>
    </message>
    <message>
        <source>No model version that is deployed has a retirement date stated.</source>
        <translation>デプロイ済みのモデルのバージョンに、提供終了日が示されているものはありません。</translation>
    </message>
    <message>
        <source>Named by %1, in %2</source>
        <translation>参照元: %1 (%2)</translation>
    </message>
    <message>
        <source>Export retirements</source>
        <translation>提供終了の予定をエクスポート</translation>
    </message>
</context>
<context>
    <name>widgets::deployments::OperationStrip</name>
    <message>
        <source>Checking</source>
        <translation>確認中</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>送信中</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>Goes on without waiting</source>
        <translation>待機せずに継続</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>End unknown</source>
        <translation>結果不明</translation>
    </message>
    <message>
        <source>Changes under way</source>
        <translation>進行中の変更</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>待機をやめる</translation>
    </message>
    <message>
        <source>The service goes on; only the waiting here ends.</source>
        <translation>サービスの処理は続きます。ここでの待機だけを終了します。</translation>
    </message>
    <message>
        <source>Clear what is done</source>
        <translation>完了したものをクリア</translation>
    </message>
</context>
<context>
    <name>widgets::deployments::PlanDialog</name>
    <message>
        <source>Plan</source>
        <translation>計画</translation>
    </message>
    <message>
        <source>Find places</source>
        <translation>場所を探す</translation>
    </message>
    <message>
        <source>What fits where</source>
        <translation>どこに何が入るか</translation>
    </message>
    <message>
        <source>One deployment a line: MODEL@VERSION:TYPE:CAPACITY, with @REGION behind it for one region only. Nothing is created; the largest wishes are placed first, each where it leaves the least room.</source>
        <translation>1 行に 1 つのデプロイを MODEL@VERSION:TYPE:CAPACITY の形で書きます。1 つのリージョンに限る場合は後ろに @REGION を付けます。何も作成されません。大きい希望から順に、残りの空きが最も小さくなる場所に割り当てます。</translation>
    </message>
    <message>
        <source>Wished deployments</source>
        <translation>希望するデプロイ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Asking every subscription</source>
        <translation>すべてのサブスクリプションに問い合わせ中</translation>
    </message>
    <message>
        <source>Not asked: %1</source>
        <translation>問い合わせできませんでした: %1</translation>
    </message>
</context>
<context>
    <name>widgets::deployments::PoliciesTab</name>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Copy under another name</source>
        <translation>別の名前でコピー</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Policies and the deployments that use them</source>
        <translation>ポリシーと使用中のデプロイ</translation>
    </message>
    <message>
        <source>Resource, policy, deployment</source>
        <translation>リソース、ポリシー、デプロイ</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>モード</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>使用元</translation>
    </message>
    <message>
        <source>What applies</source>
        <translation>適用される内容</translation>
    </message>
    <message>
        <source>What is done with which content</source>
        <translation>コンテンツごとの処理</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>コンテンツ</translation>
    </message>
    <message>
        <source>In prompts</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>In answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>kept by the service</source>
        <translation>サービスが管理</translation>
    </message>
    <message>
        <source>of this resource</source>
        <translation>このリソースのもの</translation>
    </message>
    <message>
        <source>This profile is read-only.</source>
        <translation>このプロファイルは読み取り専用です。</translation>
    </message>
    <message>
        <source>The service keeps this policy: copy it and change the copy.</source>
        <translation>このポリシーはサービスが管理しています。コピーを作成して変更してください。</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>production</source>
        <translation>運用</translation>
    </message>
    <message numerus="yes">
        <source>%n policy(ies), </source>
        <translation>
            <numerusform>ポリシー %n 件、</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blocklist(s), </source>
        <translation>
            <numerusform>ブロックリスト %n 件、</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deployment(s).</source>
        <translation>
            <numerusform>デプロイ %n 件。</numerusform>
        </translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>off (nobody states it)</source>
        <translation>オフ (記載なし)</translation>
    </message>
    <message>
        <source>%1 (by %2)</source>
        <translation>%1 (%2 による)</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>%1 を削除しますか?</translation>
    </message>
    <message>
        <source>No deployment of %1 uses it. The journal keeps what it said.</source>
        <translation>%1 のデプロイでは使用されていません。内容はジャーナルに残ります。</translation>
    </message>
</context>
<context>
    <name>widgets::deployments::PolicyForm</name>
    <message>
        <source>New content filter in %1</source>
        <translation>%1 の新しいコンテンツ フィルター</translation>
    </message>
    <message>
        <source>Change the content filter %1</source>
        <translation>コンテンツ フィルター %1 を変更</translation>
    </message>
    <message>
        <source>No deployment uses it until one is given it.</source>
        <translation>デプロイに割り当てるまで使用されません。</translation>
    </message>
    <message>
        <source>No deployment uses it.</source>
        <translation>使用しているデプロイはありません。</translation>
    </message>
    <message>
        <source>Counts at once for %1.</source>
        <translation>%1 にすぐに適用されます。</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>What the filter does</source>
        <translation>フィルターの動作</translation>
    </message>
    <message>
        <source>%1 (the service&apos;s)</source>
        <translation>%1 (サービスのポリシー)</translation>
    </message>
    <message>
        <source>Asynchronous (older name)</source>
        <translation>非同期 (旧名称)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Base policy</source>
        <translation>基になるポリシー(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Mode</source>
        <translation>モード(&amp;M)</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>コンテンツ</translation>
    </message>
    <message>
        <source>In prompts</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>In answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Blocklist</source>
        <translation>ブロックリスト</translation>
    </message>
    <message>
        <source>Blocklist %1, in prompts</source>
        <translation>ブロックリスト %1 (プロンプト)</translation>
    </message>
    <message>
        <source>Blocklist %1, in answers</source>
        <translation>ブロックリスト %1 (回答)</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>使用しない</translation>
    </message>
    <message>
        <source>Blocked when found</source>
        <translation>検出時にブロック</translation>
    </message>
    <message>
        <source>Noted when found</source>
        <translation>検出時に記録のみ</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>変更される内容</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>As the base: %1</source>
        <translation>基のとおり: %1</translation>
    </message>
    <message>
        <source>This profile is read-only. Copy the change and let somebody else apply it.</source>
        <translation>このプロファイルは読み取り専用です。変更をコピーし、ほかの人に適用してもらってください。</translation>
    </message>
</context>
<context>
    <name>widgets::deployments::QuotaDetails</name>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>Room in other regions</source>
        <translation>ほかのリージョンの空き</translation>
    </message>
    <message>
        <source>Every model</source>
        <translation>すべてのモデル</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>記載なし</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>使用量</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>空き</translation>
    </message>
    <message>
        <source>This quota is not used up by calls.</source>
        <translation>このクォータは呼び出しでは消費されません。</translation>
    </message>
    <message>
        <source>No known deployment draws on this quota.</source>
        <translation>このクォータを使うデプロイは見つかっていません。</translation>
    </message>
    <message>
        <source>This quota is not one of model deployments.</source>
        <translation>これはモデル デプロイのクォータではありません。</translation>
    </message>
    <message>
        <source>Looking for room…</source>
        <translation>空きを探しています…</translation>
    </message>
    <message>
        <source>Peak of the last hour: %1 % of the limit</source>
        <translation>直近 1 時間のピーク: 上限の %1 %</translation>
    </message>
    <message>
        <source>%1 in %2 (%3 %4)</source>
        <translation>%2 に %1 (%3 %4)</translation>
    </message>
    <message>
        <source>No region has room for it.</source>
        <translation>空きのあるリージョンはありません。</translation>
    </message>
    <message numerus="yes">
        <source>And %n more place(s).</source>
        <translation>
            <numerusform>ほかに %n か所あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything could be asked. </source>
        <translation>一部に問い合わせできませんでした。</translation>
    </message>
</context>
<context>
    <name>widgets::deployments::QuotaPage</name>
    <message>
        <source>Also unused</source>
        <translation>未使用も表示</translation>
    </message>
    <message>
        <source>Filter: words of model, type, region, subscription</source>
        <translation>絞り込み: モデル、種類、リージョン、サブスクリプションの語句</translation>
    </message>
    <message>
        <source>Filter quota</source>
        <translation>クォータを絞り込む</translation>
    </message>
    <message>
        <source>What fits where…</source>
        <translation>どこに何が入るか…</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>クォータ</translation>
    </message>
    <message numerus="yes">
        <source>%n quota(s)</source>
        <translation>
            <numerusform>%n 件のクォータ</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 regions</source>
        <translation>%2 リージョン中 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the quota could not be read. </source>
        <translation>
            <numerusform>クォータの %n か所を読み込めませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading quota…</source>
        <translation>クォータを読み込み中…</translation>
    </message>
    <message>
        <source>No quota is in use</source>
        <translation>使用中のクォータはありません</translation>
    </message>
    <message>
        <source>Rows appear as each region answers.</source>
        <translation>各リージョンの応答があり次第、行が表示されます。</translation>
    </message>
    <message>
        <source>Quota is read where a subscription has a model resource. “Also unused” shows the rest.</source>
        <translation>クォータは、サブスクリプションにモデルのリソースがあるリージョンで読み込まれます。「未使用も表示」で残りも表示されます。</translation>
    </message>
    <message>
        <source>Plan deployments over free quota</source>
        <translation>空きクォータでデプロイを計画</translation>
    </message>
    <message>
        <source>Read quota again</source>
        <translation>クォータを再読み込み</translation>
    </message>
</context>
<context>
    <name>widgets::deployments::RetirementTimeline</name>
    <message>
        <source>Timeline of retirements</source>
        <translation>提供終了の時系列</translation>
    </message>
    <message>
        <source>%1 %2 on %3</source>
        <translation>%1 %2: %3</translation>
    </message>
</context>
<context>
    <name>widgets::deployments::ShiftPanel</name>
    <message>
        <source>Shift in stages</source>
        <translation>段階的に移行</translation>
    </message>
    <message>
        <source>Check health</source>
        <translation>正常性を確認</translation>
    </message>
    <message>
        <source>End the shift</source>
        <translation>移行を終了</translation>
    </message>
    <message>
        <source>Guided shift to</source>
        <translation>段階的な移行先</translation>
    </message>
    <message>
        <source>Deployment that takes over</source>
        <translation>引き継ぐデプロイ</translation>
    </message>
    <message>
        <source>It holds above</source>
        <translation>保留するしきい値</translation>
    </message>
    <message>
        <source>failed answers</source>
        <translation>失敗した応答</translation>
    </message>
    <message>
        <source> %</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Answers 5xx, 424 (the model&apos;s code failed) and 429 (too busy) of all since the last stage.</source>
        <translation>前の段階以降の全応答に対する、5xx、424 (モデルのコードが失敗)、429 (過負荷) の割合です。</translation>
    </message>
    <message>
        <source>any</source>
        <translation>制限なし</translation>
    </message>
    <message>
        <source>for the slowest answers</source>
        <translation>遅い応答の時間</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>95th percentile of the time until an answer was whole; 0 allows any.</source>
        <translation>応答が完了するまでの時間の 95 パーセンタイルです。0 は制限なしです。</translation>
    </message>
    <message>
        <source>The shift holds above: %1</source>
        <translation>移行を保留するしきい値: %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 has all traffic, or cannot take any.</source>
        <translation>%1 はすべてのトラフィックを受けているか、トラフィックを受けられません。</translation>
    </message>
    <message>
        <source>Stages: %1. Each waits for you; what is measured and tested decides whether it may go on.</source>
        <translation>段階: %1。各段階で操作を待ちます。計測とテストの結果により、次に進めるかどうかが決まります。</translation>
    </message>
    <message>
        <source>All stages are done</source>
        <translation>すべての段階が完了しました</translation>
    </message>
    <message>
        <source>Try again: %1 %</source>
        <translation>再試行: %1%</translation>
    </message>
    <message>
        <source>Next stage: %1 %</source>
        <translation>次の段階: %1%</translation>
    </message>
    <message>
        <source>Stage %1 of %2.</source>
        <translation>段階 %1/%2。</translation>
    </message>
    <message>
        <source>Rolling back…</source>
        <translation>ロールバックしています…</translation>
    </message>
    <message>
        <source>The next stage is on its way…</source>
        <translation>次の段階に移行しています…</translation>
    </message>
    <message>
        <source>It was under way when Pilothouse ended: go on, roll back, or end it.</source>
        <translation>Pilothouse の終了時に進行中でした。続行、ロールバック、または終了してください。</translation>
    </message>
</context>
<context>
    <name>widgets::deployments::SpilloverChart</name>
    <message>
        <source>Utilisation of the last 24 hours</source>
        <translation>過去 24 時間の使用率</translation>
    </message>
    <message>
        <source>Peak %1, mean %2, %3 calls spilled, %4 refused.</source>
        <translation>最大 %1、平均 %2、あふれた呼び出し %3 件、拒否 %4 件。</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>未計測</translation>
    </message>
    <message>
        <source>Line: utilisation. Bars: 429 that spilled (amber) and 429 that callers saw (red).</source>
        <translation>線: 使用率。棒: あふれた 429 (黄) と呼び出し元に返った 429 (赤)。</translation>
    </message>
</context>
<context>
    <name>widgets::deployments::SpilloverSection</name>
    <message>
        <source>Set spillover</source>
        <translation>スピルオーバーを設定</translation>
    </message>
    <message>
        <source>Clear spillover</source>
        <translation>スピルオーバーを解除</translation>
    </message>
    <message>
        <source>Spillover</source>
        <translation>スピルオーバー</translation>
    </message>
    <message>
        <source>last 24 hours</source>
        <translation>過去 24 時間</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>読み取り中</translation>
    </message>
    <message>
        <source>Change spillover</source>
        <translation>スピルオーバーを変更</translation>
    </message>
    <message>
        <source>Needs a standard deployment of the same model and version in this resource.</source>
        <translation>このリソースに、同じモデルとバージョンの標準デプロイが必要です。</translation>
    </message>
    <message>
        <source>Callers saw 429</source>
        <translation>呼び出し元に 429 が返りました</translation>
    </message>
    <message>
        <source>Spilled, nobody was refused</source>
        <translation>あふれましたが、拒否はありません</translation>
    </message>
    <message>
        <source>No 429</source>
        <translation>429 はありません</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>移る先</translation>
    </message>
    <message>
        <source>nowhere: callers see 429</source>
        <translation>なし: 呼び出し元に 429 が返ります</translation>
    </message>
    <message>
        <source>Utilisation</source>
        <translation>使用率</translation>
    </message>
    <message>
        <source>mean %1, peak %2</source>
        <translation>平均 %1、最大 %2</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未計測</translation>
    </message>
    <message>
        <source>429 that spilled</source>
        <translation>あふれた 429</translation>
    </message>
    <message>
        <source>429 that callers saw</source>
        <translation>呼び出し元に返った 429</translation>
    </message>
    <message>
        <source>Spilled share</source>
        <translation>あふれた割合</translation>
    </message>
    <message>
        <source>Cost of it</source>
        <translation>その費用</translation>
    </message>
    <message>
        <source>about %1 %2</source>
        <translation>約 %1 %2</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Estimate: spilled calls at the mean tokens of a call, priced by the table of %1 (%2).</source>
        <translation>推定: あふれた呼び出しに 1 件あたりの平均トークン数を掛け、%1 の価格表 (%2) で計算しました。</translation>
    </message>
    <message>
        <source>Several deployments spill into the target: its calls are divided by their 429.</source>
        <translation>移る先を複数のデプロイが共有しています。その呼び出しは各デプロイの 429 の数で按分しました。</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>読み取れませんでした</translation>
    </message>
    <message>
        <source>One call with the header</source>
        <translation>ヘッダーを付けた呼び出しの例</translation>
    </message>
    <message>
        <source>A single call can name the deployment that takes it when there is no room; the deployment&apos;s own setting wins.</source>
        <translation>空きがないときに引き受けるデプロイを、呼び出しごとに指定できます。デプロイ自体の設定が優先されます。</translation>
    </message>
    <message>
        <source>The prices are yours to edit: %1.</source>
        <translation>価格は編集できます: %1。</translation>
    </message>
</context>
<context>
    <name>widgets::deployments::StartChange</name>
    <message>
        <source>Change production?</source>
        <translation>運用環境を変更しますか?</translation>
    </message>
    <message>
        <source>%1 belongs to a resource that is tagged as production.</source>
        <translation>%1 は、運用のタグが付いたリソースに属しています。</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>適用</translation>
    </message>
</context>
<context>
    <name>widgets::deployments::TrafficEditor</name>
    <message>
        <source>Deployment</source>
        <translation>デプロイ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Live traffic</source>
        <translation>ライブ トラフィック</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>ミラー</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>インスタンス数</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>準備完了</translation>
    </message>
    <message>
        <source>Live traffic of %1</source>
        <translation>%1 のライブ トラフィック</translation>
    </message>
    <message>
        <source> %</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Live traffic of %1 in percent</source>
        <translation>%1 のライブ トラフィック (パーセント)</translation>
    </message>
    <message>
        <source>Mirrored traffic of %1 in percent</source>
        <translation>%1 のミラー トラフィック (パーセント)</translation>
    </message>
    <message>
        <source>Copies of live calls whose answers nobody sees; at most 50 %, for one deployment without live traffic.</source>
        <translation>ライブの呼び出しの複製です。回答は誰にも返されません。ライブ トラフィックのないデプロイ 1 つに、50% まで指定できます。</translation>
    </message>
    <message>
        <source>Instances of %1</source>
        <translation>%1 のインスタンス数</translation>
    </message>
    <message>
        <source>Machines of type %1.</source>
        <translation>種類 %1 のマシンです。</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>スケーリング</translation>
    </message>
    <message>
        <source>Scale %1</source>
        <translation>%1 をスケーリング</translation>
    </message>
    <message>
        <source>The service scales this deployment: %1 to %2 instances for %3 % utilisation.</source>
        <translation>このデプロイはサービスが自動的にスケーリングします (使用率 %3% を目標に %1～%2 インスタンス)。</translation>
    </message>
</context>
<context>
    <name>widgets::deployments::TrafficHistoryView</name>
    <message>
        <source>Changes of the traffic</source>
        <translation>トラフィックの変更</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>変更者</translation>
    </message>
    <message>
        <source>From</source>
        <translation>変更前</translation>
    </message>
    <message>
        <source>To</source>
        <translation>変更後</translation>
    </message>
    <message>
        <source>End</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失敗: %1</translation>
    </message>
    <message>
        <source>Under way, or its end was never seen</source>
        <translation>進行中、または結果未確認</translation>
    </message>
    <message>
        <source>End unknown</source>
        <translation>結果不明</translation>
    </message>
    <message>
        <source>The traffic of this endpoint was not changed from here yet. Changes that others make elsewhere are in the activity log.</source>
        <translation>このエンドポイントのトラフィックは、ここからはまだ変更されていません。ほかの場所での変更はアクティビティ ログにあります。</translation>
    </message>
    <message>
        <source>Changes made from here, newest first. Those that others made elsewhere are in the activity log.</source>
        <translation>ここから行った変更を新しい順に表示しています。ほかの場所での変更はアクティビティ ログにあります。</translation>
    </message>
</context>
<context>
    <name>widgets::failures</name>
    <message>
        <source>model calls</source>
        <translation>モデル呼び出し数</translation>
    </message>
    <message>
        <source>calls at the models</source>
        <translation>モデルへの呼び出し</translation>
    </message>
    <message>
        <source>searches</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>searches with scores</source>
        <translation>スコア付きの検索</translation>
    </message>
    <message>
        <source>tool calls</source>
        <translation>ツール呼び出し数</translation>
    </message>
    <message>
        <source>agent runs</source>
        <translation>エージェントの実行</translation>
    </message>
    <message>
        <source>streamed calls</source>
        <translation>ストリーミングの呼び出し</translation>
    </message>
    <message>
        <source>captured calls</source>
        <translation>内容が記録された呼び出し</translation>
    </message>
    <message>
        <source>judged answers</source>
        <translation>判定した回答</translation>
    </message>
    <message>
        <source>ratings</source>
        <translation>評価</translation>
    </message>
    <message>
        <source>endpoint calls</source>
        <translation>エンドポイントの呼び出し</translation>
    </message>
    <message>
        <source>web requests</source>
        <translation>Web 要求</translation>
    </message>
    <message>
        <source>gateway calls</source>
        <translation>ゲートウェイの呼び出し</translation>
    </message>
    <message>
        <source>traces</source>
        <translation>トレース</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>時間帯</translation>
    </message>
    <message>
        <source>intervals</source>
        <translation>区間</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>計測なし</translation>
    </message>
    <message>
        <source>not by these filters</source>
        <translation>このフィルターでは計測不可</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>読み込み失敗</translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <comment>3 of 120 model calls</comment>
        <translation>%3: %2 のうち %1</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>none any more</source>
        <translation>現在はなし</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1 倍</translation>
    </message>
    <message>
        <source>+%1 %</source>
        <translation>+%1%</translation>
    </message>
    <message>
        <source>documented signal</source>
        <translation>文書化されたシグナル</translation>
    </message>
    <message>
        <source>signal as observed</source>
        <translation>観測に基づくシグナル</translation>
    </message>
    <message>
        <source>hint, not a verdict</source>
        <translation>ヒント (確定ではない)</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>計測可能</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>一部計測可能</translation>
    </message>
    <message>
        <source>needs a review</source>
        <translation>レビューが必要</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>デプロイ</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>顧客</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>Prompt version</source>
        <translation>プロンプトのバージョン</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>Failure mode</source>
        <translation>障害モード</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>トレース</translation>
    </message>
    <message>
        <source>Span</source>
        <translation>スパン</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
</context>
<context>
    <name>widgets::failures::AgentView</name>
    <message>
        <source>Risk</source>
        <translation>リスク</translation>
    </message>
    <message>
        <source>Telemetry shows it</source>
        <translation>テレメトリでの確認</translation>
    </message>
    <message>
        <source>By the modes</source>
        <translation>対応するモード</translation>
    </message>
    <message>
        <source>Seen now</source>
        <translation>現在の検出</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>確認する点</translation>
    </message>
    <message>
        <source>Failure modes of agents</source>
        <translation>エージェントの障害モード</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>mode and count</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: not measured</source>
        <translation>%1: 計測なし</translation>
    </message>
    <message>
        <source>Microsoft&apos;s AI Red Team names %1 ways in which agents fail. Telemetry measures %2 of them and shows %3 in part; the others need a review or a test. A checklist, not a chart.</source>
        <translation>Microsoft の AI Red Team は、エージェントの障害を %1 種類挙げています。テレメトリで計測できるのは %2 種類、一部が現れるのは %3 種類で、残りはレビューまたはテストが必要です。これはグラフではなくチェックリストです。</translation>
    </message>
</context>
<context>
    <name>widgets::failures::FailureBar</name>
    <message>
        <source>Back to what was looked at before</source>
        <translation>前の表示に戻る</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>次の表示に進む</translation>
    </message>
    <message>
        <source>Modes</source>
        <translation>モード</translation>
    </message>
    <message>
        <source>Not logged here</source>
        <translation>ログに記録されていないもの</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>Telemetry quality</source>
        <translation>テレメトリの品質</translation>
    </message>
    <message>
        <source>Views of the failure modes</source>
        <translation>障害モードのビュー</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Looking for systems</source>
        <translation>システムを探しています</translation>
    </message>
    <message>
        <source>No system</source>
        <translation>システムなし</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>filter and value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Take the filter %1: %2 away</source>
        <translation>フィルター %1: %2 を外す</translation>
    </message>
</context>
<context>
    <name>widgets::failures::FailureCharts</name>
    <message>
        <source>What failed</source>
        <translation>失敗の内訳</translation>
    </message>
    <message>
        <source>What was blocked</source>
        <translation>ブロックの内訳</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>推移</translation>
    </message>
    <message>
        <source>others</source>
        <translation>ほか</translation>
    </message>
    <message>
        <source>Nothing was blocked</source>
        <translation>ブロックはありません</translation>
    </message>
    <message>
        <source>Nothing failed</source>
        <translation>失敗はありません</translation>
    </message>
    <message>
        <source>Where blocks are usual, none at all is worth a look too.</source>
        <translation>普段ブロックが発生する場合は、まったくないことも確認に値します。</translation>
    </message>
    <message>
        <source>Over time: %1</source>
        <translation>推移: %1</translation>
    </message>
    <message>
        <source>Nothing happened</source>
        <translation>発生はありません</translation>
    </message>
    <message>
        <source>Log Analytics, just now</source>
        <translation>Log Analytics、たった今</translation>
    </message>
    <message>
        <source>Log Analytics, %1 min ago</source>
        <translation>Log Analytics、%1 分前</translation>
    </message>
</context>
<context>
    <name>widgets::failures::FailureDetails</name>
    <message>
        <source>Shipped rule</source>
        <translation>付属のルールに戻す</translation>
    </message>
    <message>
        <source>Open trace</source>
        <translation>トレースを開く</translation>
    </message>
    <message>
        <source>Open in playground</source>
        <translation>プレイグラウンドで開く</translation>
    </message>
    <message>
        <source>Create alert</source>
        <translation>アラートを作成</translation>
    </message>
    <message>
        <source>Details of the failure mode</source>
        <translation>障害モードの詳細</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>意味</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>対処方法</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>シグナル</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>例</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重大度</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>id and name of a failure mode</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 件中 %1 件</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>前の期間: %1</translation>
    </message>
    <message>
        <source>Not logged: %1. %2</source>
        <translation>ログに記録されていません: %1。%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what and how often</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of names and the names</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The trace of the chosen example</source>
        <translation>選択した例のトレース</translation>
    </message>
    <message>
        <source>What shows this mode bears no trace.</source>
        <translation>このモードを示すデータにはトレースがありません。</translation>
    </message>
</context>
<context>
    <name>widgets::failures::FailureExamples</name>
    <message>
        <source>Show what was asked and answered</source>
        <translation>質問と回答の内容を表示</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>シグナル</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>例</translation>
    </message>
    <message>
        <source>What was asked and answered</source>
        <translation>質問と回答の内容</translation>
    </message>
    <message>
        <source>Captured messages can be personal, and can be attacks. They are shown as plain text.</source>
        <translation>キャプチャされたメッセージには、個人情報や攻撃が含まれている可能性があります。プレーンテキストとして表示します。</translation>
    </message>
    <message>
        <source>Reading examples</source>
        <translation>例を読み込んでいます</translation>
    </message>
    <message>
        <source>No single rows show this mode in the window.</source>
        <translation>この期間に、このモードを示す個別の行はありません。</translation>
    </message>
    <message>
        <source>Asked:
%1

Answered:
%2</source>
        <translation>質問:
%1

回答:
%2</translation>
    </message>
    <message>
        <source>Nothing was captured of this call: content capture was off.</source>
        <translation>この呼び出しの内容はキャプチャされていません。コンテンツ キャプチャがオフでした。</translation>
    </message>
</context>
<context>
    <name>widgets::failures::FailureList</name>
    <message>
        <source>Filter modes: name, kind, severity</source>
        <translation>モードを絞り込み: 名前、種類、重大度</translation>
    </message>
    <message>
        <source>Filter of the failure modes</source>
        <translation>障害モードのフィルター</translation>
    </message>
    <message>
        <source>Failure modes</source>
        <translation>障害モード</translation>
    </message>
    <message>
        <source>%1 of %2 model calls went well · %3 modes seen, %4 past their rule, %5 not measured</source>
        <translation>モデル呼び出し %2 件中 %1 件が正常 · 検出されたモード %3 件、ルール超過 %4 件、未測定 %5 件</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>データなし</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>読み込んでいます</translation>
    </message>
    <message>
        <source>Counting failure modes</source>
        <translation>障害モードを集計しています</translation>
    </message>
    <message>
        <source>Five questions to the workspace, at most four at a time.</source>
        <translation>ワークスペースに 5 件の照会を送信します。同時に送信するのは最大 4 件です。</translation>
    </message>
    <message>
        <source>Nothing could be counted</source>
        <translation>集計できませんでした</translation>
    </message>
    <message>
        <source>No gen-AI system</source>
        <translation>生成 AI システムはありません</translation>
    </message>
    <message>
        <source>The banner says why.</source>
        <translation>理由はバナーに表示しています。</translation>
    </message>
    <message>
        <source>No workspace of a gen-AI system can be seen with this account. Ask for the role Reader on its resource group.</source>
        <translation>このアカウントから見える生成 AI システムのワークスペースはありません。リソース グループに対する閲覧者 (Reader) ロールを依頼してください。</translation>
    </message>
</context>
<context>
    <name>widgets::failures::FailureTable</name>
    <message>
        <source>%1 (within %2)</source>
        <translation>%1 (%2 に含まれる)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>120 model calls</comment>
        <translation>%2 %1</translation>
    </message>
    <message>
        <source>Passes its rule. %1</source>
        <translation>ルールを超過しています。%1</translation>
    </message>
    <message>
        <source>Counts by interval: %1</source>
        <translation>区間別の件数: %1</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>モード</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>発生した内容</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重大度</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>母数</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>割合</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>前の期間比</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>傾向</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最終検出</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>シグナル</translation>
    </message>
</context>
<context>
    <name>widgets::failures::FailuresPage</name>
    <message>
        <source>Failures</source>
        <translation>障害</translation>
    </message>
    <message>
        <source>Count failure modes again</source>
        <translation>障害モードを再集計</translation>
    </message>
    <message>
        <source>Open the trace of the example</source>
        <translation>例のトレースを開く</translation>
    </message>
    <message>
        <source>Filter the failure modes</source>
        <translation>障害モードを絞り込み</translation>
    </message>
    <message>
        <source>What this system does not log</source>
        <translation>このシステムがログに記録していないもの</translation>
    </message>
    <message>
        <source>Failure modes of agents</source>
        <translation>エージェントの障害モード</translation>
    </message>
    <message>
        <source>Quality of the telemetry</source>
        <translation>テレメトリの品質</translation>
    </message>
    <message>
        <source>Export the failure modes</source>
        <translation>障害モードをエクスポート</translation>
    </message>
    <message>
        <source>%1 is made of several answers. A rule in the service cannot watch it.</source>
        <translation>%1 は複数の応答から作られています。サービス内のルールでは監視できません。</translation>
    </message>
</context>
<context>
    <name>widgets::failures::LoggedView</name>
    <message>
        <source>table</source>
        <translation>テーブル</translation>
    </message>
    <message>
        <source>event of the application</source>
        <translation>アプリケーションのイベント</translation>
    </message>
    <message>
        <source>diagnostic setting</source>
        <translation>診断設定</translation>
    </message>
    <message>
        <source>content capture</source>
        <translation>コンテンツ キャプチャ</translation>
    </message>
    <message>
        <source>metrics</source>
        <translation>メトリック</translation>
    </message>
    <message>
        <source>attribute of spans</source>
        <translation>スパンの属性</translation>
    </message>
    <message>
        <source>What</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>By</source>
        <translation>記録方法</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>過去 1 週間</translation>
    </message>
    <message>
        <source>Modes that it hides</source>
        <translation>確認できなくなるモード</translation>
    </message>
    <message>
        <source>How to log it</source>
        <translation>ログに記録する方法</translation>
    </message>
    <message>
        <source>What is logged</source>
        <translation>ログに記録されているもの</translation>
    </message>
    <message>
        <source>What arrives is looked at with the next reading.</source>
        <translation>届いているデータは、次の読み込み時に確認します。</translation>
    </message>
    <message>
        <source>What arrives in this workspace could not be read.</source>
        <translation>このワークスペースに届いているデータを読み込めませんでした。</translation>
    </message>
    <message>
        <source>Everything that the failure modes need arrives.</source>
        <translation>障害モードに必要なデータはすべて届いています。</translation>
    </message>
    <message numerus="yes">
        <source>%n mode(s) cannot be seen in this system, because what shows them is not logged. That is not the same as 0.</source>
        <translation>
            <numerusform>このシステムでは %n 件のモードを確認できません。それを示すデータがログに記録されていないためです。0 件という意味ではありません。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>no setting</source>
        <translation>設定なし</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>Not logged</source>
        <translation>ログに記録されていません</translation>
    </message>
    <message>
        <source>Arrives or is not needed</source>
        <translation>届いているか、必要ありません</translation>
    </message>
</context>
<context>
    <name>widgets::failures::QualityView</name>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>Exporter</source>
        <translation>エクスポーター</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>スパン数</translation>
    </message>
    <message>
        <source>Model calls</source>
        <translation>モデル呼び出し数</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最終受信</translation>
    </message>
    <message>
        <source>Quality of the telemetry</source>
        <translation>テレメトリの品質</translation>
    </message>
    <message>
        <source>What each source of spans leaves out, and what that means for the figures.</source>
        <translation>スパンの各ソースに欠けているデータと、それが数値に与える影響です。</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>読み込んでいます</translation>
    </message>
</context>
<context>
    <name>widgets::flows::FlowCanvas</name>
    <message>
        <source>Drawing of the flow</source>
        <translation>フローの図</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>has an error</source>
        <translation>エラーあり</translation>
    </message>
    <message>
        <source>has a warning</source>
        <translation>警告あり</translation>
    </message>
    <message>
        <source>breakpoint</source>
        <translation>ブレークポイント</translation>
    </message>
    <message>
        <source>Arrow keys go from step to step, plus and minus zoom, 0 shows all, Insert adds a step, C draws a line, Delete removes. Return opens the step. The table beside the drawing says the same.</source>
        <translation>方向キーでステップ間を移動し、+ と - で拡大と縮小、0 で全体を表示、Insert でステップを追加、C で線を引き、Delete で削除します。Return でステップを開きます。図の横の表にも同じ内容が示されます。</translation>
    </message>
    <message>
        <source>Choose where the line leads with the arrow keys. Return joins, Esc gives up.</source>
        <translation>方向キーで線の接続先を選びます。Return で接続し、Esc で取りやめます。</translation>
    </message>
</context>
<context>
    <name>widgets::flows::FlowEditor</name>
    <message>
        <source>Text of the flow</source>
        <translation>フローのテキスト</translation>
    </message>
</context>
<context>
    <name>widgets::flows::FlowListPane</name>
    <message>
        <source>Flows</source>
        <translation>フロー</translation>
    </message>
    <message>
        <source>New flow</source>
        <translation>新しいフロー</translation>
    </message>
    <message>
        <source>Flows of the library</source>
        <translation>ライブラリのフロー</translation>
    </message>
    <message>
        <source>Import prompt flow…</source>
        <translation>プロンプト フローをインポート…</translation>
    </message>
    <message>
        <source>Migration report</source>
        <translation>移行レポート</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>%1, has errors</source>
        <translation>%1、エラーあり</translation>
    </message>
</context>
<context>
    <name>widgets::flows::FlowProblemList</name>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>対処方法</translation>
    </message>
    <message>
        <source>Problems of the flow</source>
        <translation>フローの問題</translation>
    </message>
    <message>
        <source>Error in line %1</source>
        <translation>%1 行目のエラー</translation>
    </message>
    <message>
        <source>Warning in line %1</source>
        <translation>%1 行目の警告</translation>
    </message>
</context>
<context>
    <name>widgets::flows::FlowsPage</name>
    <message>
        <source>New flow…</source>
        <translation>新しいフロー…</translation>
    </message>
    <message>
        <source>Import a prompt flow folder…</source>
        <translation>プロンプト フローのフォルダーをインポート…</translation>
    </message>
    <message>
        <source>Add a step behind the chosen one</source>
        <translation>選択したステップの後にステップを追加</translation>
    </message>
    <message>
        <source>Draw a line from the chosen step</source>
        <translation>選択したステップから線を引く</translation>
    </message>
    <message>
        <source>Delete the chosen step or line</source>
        <translation>選択したステップまたは線を削除</translation>
    </message>
    <message>
        <source>Draw from top to bottom</source>
        <translation>上から下へ描画</translation>
    </message>
    <message>
        <source>Show the steps as a table</source>
        <translation>ステップを表で表示</translation>
    </message>
    <message>
        <source>Show the whole drawing</source>
        <translation>図全体を表示</translation>
    </message>
    <message>
        <source>not saved (Ctrl+S)</source>
        <translation>未保存 (Ctrl+S)</translation>
    </message>
    <message>
        <source>The flow and its prompts are in the library now.</source>
        <translation>フローとそのプロンプトをライブラリに追加しました。</translation>
    </message>
    <message>
        <source>The prompt library could not be opened</source>
        <translation>プロンプト ライブラリを開けませんでした</translation>
    </message>
    <message>
        <source>Opening the prompt library</source>
        <translation>プロンプト ライブラリを開いています</translation>
    </message>
    <message>
        <source>Flows are files of the prompt library.</source>
        <translation>フローはプロンプト ライブラリのファイルです。</translation>
    </message>
    <message>
        <source>The library has no flows yet</source>
        <translation>ライブラリにフローはまだありません</translation>
    </message>
    <message>
        <source>A flow chains prompts, searches and conditions. Begin with a sample, or import a folder of prompt flow.</source>
        <translation>フローは、プロンプト、検索、条件をつなげたものです。サンプルから始めるか、プロンプト フローのフォルダーをインポートしてください。</translation>
    </message>
    <message>
        <source>Choose a flow on the left</source>
        <translation>左側でフローを選んでください</translation>
    </message>
    <message>
        <source>Or begin a new one, or import a folder of prompt flow.</source>
        <translation>または、新しく作成するか、プロンプト フローのフォルダーをインポートしてください。</translation>
    </message>
    <message>
        <source>Somebody else has changed this flow while you were editing it.</source>
        <translation>編集している間に、ほかの人がこのフローを変更しました。</translation>
    </message>
    <message>
        <source>Nothing was overwritten. Read it again, or keep what you have here.</source>
        <translation>何も上書きされていません。再読み込みするか、ここにある内容を残してください。</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>再読み込み</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>自分の内容を残す</translation>
    </message>
    <message>
        <source>Kind of the new step</source>
        <translation>新しいステップの種類</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was deleted.</source>
        <translation>「%1」を削除しました。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was removed. Ctrl+Z in the text brings it back.</source>
        <translation>「%1」を削除しました。テキストで Ctrl+Z を押すと元に戻せます。</translation>
    </message>
    <message>
        <source>Add a step behind it…</source>
        <translation>この後にステップを追加…</translation>
    </message>
    <message>
        <source>Draw a line from here</source>
        <translation>ここから線を引く</translation>
    </message>
    <message>
        <source>Remove the breakpoint</source>
        <translation>ブレークポイントを削除</translation>
    </message>
    <message>
        <source>Pause before it (F9)</source>
        <translation>この前で一時停止 (F9)</translation>
    </message>
    <message>
        <source>Run again from here</source>
        <translation>ここから再実行</translation>
    </message>
    <message>
        <source>Compare its variants</source>
        <translation>バリアントを比較</translation>
    </message>
    <message>
        <source>Run as it is</source>
        <translation>元のまま実行</translation>
    </message>
    <message>
        <source>Run as &quot;%1&quot;</source>
        <translation>「%1」で実行</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>フロー</translation>
    </message>
    <message>
        <source>New flow</source>
        <translation>新しいフロー</translation>
    </message>
    <message>
        <source>Save the flow</source>
        <translation>フローを保存</translation>
    </message>
    <message>
        <source>Run the flow, or go on</source>
        <translation>フローを実行または続行</translation>
    </message>
    <message>
        <source>Run one step</source>
        <translation>1 ステップ実行</translation>
    </message>
    <message>
        <source>Stop the run</source>
        <translation>実行を停止</translation>
    </message>
    <message>
        <source>Breakpoint on or off</source>
        <translation>ブレークポイントのオン/オフ</translation>
    </message>
    <message>
        <source>Run again from the chosen step</source>
        <translation>選択したステップから再実行</translation>
    </message>
    <message>
        <source>Compare the variants of the chosen step</source>
        <translation>選択したステップのバリアントを比較</translation>
    </message>
    <message>
        <source>Steps as a table or a drawing</source>
        <translation>ステップの表と図の切り替え</translation>
    </message>
    <message>
        <source>Import a prompt flow folder</source>
        <translation>プロンプト フローのフォルダーをインポート</translation>
    </message>
    <message>
        <source>Migration report</source>
        <translation>移行レポート</translation>
    </message>
</context>
<context>
    <name>widgets::flows::ImportView</name>
    <message>
        <source>Taken over</source>
        <translation>引き継ぎ済み</translation>
    </message>
    <message>
        <source>Taken over, check it</source>
        <translation>引き継ぎ済み (要確認)</translation>
    </message>
    <message>
        <source>No counterpart</source>
        <translation>対応なし</translation>
    </message>
    <message>
        <source>Nodes and what becomes of them</source>
        <translation>ノードとその変換先</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>変換元</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>変換先</translation>
    </message>
    <message>
        <source>What to know</source>
        <translation>注意点</translation>
    </message>
    <message>
        <source>Left to do</source>
        <translation>残りの作業</translation>
    </message>
    <message>
        <source>Add to the library</source>
        <translation>ライブラリに追加</translation>
    </message>
    <message>
        <source>Export as Markdown…</source>
        <translation>Markdown としてエクスポート…</translation>
    </message>
    <message>
        <source>Close the import</source>
        <translation>インポートを閉じる</translation>
    </message>
    <message>
        <source>Drawing of the imported flow, read only</source>
        <translation>インポートしたフローの図 (読み取り専用)</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) are taken over,</source>
        <translation>
            <numerusform>引き継ぐノード: %n 件、</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with something to check,</source>
        <translation>
            <numerusform>要確認: %n 件、</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a counterpart.</source>
        <translation>
            <numerusform>対応なし: %n 件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing: every node has its counterpart.</source>
        <translation>なし: すべてのノードに対応するものがあります。</translation>
    </message>
</context>
<context>
    <name>widgets::flows::NewFlowDialog</name>
    <message>
        <source>New flow</source>
        <translation>新しいフロー</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Name of the flow</source>
        <translation>フローの名前</translation>
    </message>
    <message>
        <source>Begin from</source>
        <translation>ひな形</translation>
    </message>
    <message>
        <source>What the flow begins from</source>
        <translation>フローのひな形</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>作成</translation>
    </message>
</context>
<context>
    <name>widgets::flows::ReportView</name>
    <message>
        <source>Reading the endpoints</source>
        <translation>エンドポイントを読み込んでいます</translation>
    </message>
    <message>
        <source>Export as Markdown…</source>
        <translation>Markdown としてエクスポート…</translation>
    </message>
    <message>
        <source>Deployments that run prompt flow</source>
        <translation>プロンプト フローを実行しているデプロイ</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>エンドポイント</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>デプロイ</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>ワークスペース</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>トラフィック</translation>
    </message>
    <message>
        <source>How that shows</source>
        <translation>判断の根拠</translation>
    </message>
    <message>
        <source>What is left to do</source>
        <translation>残りの作業</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>対処方法</translation>
    </message>
    <message>
        <source>Read the endpoints again</source>
        <translation>エンドポイントを再読み込み</translation>
    </message>
    <message>
        <source>Close the report</source>
        <translation>レポートを閉じる</translation>
    </message>
    <message>
        <source>migration-report</source>
        <translation>migration-report</translation>
    </message>
    <message>
        <source>Migration report</source>
        <translation>移行レポート</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) left</source>
        <translation>
            <numerusform>残り %Ln 日</numerusform>
        </translation>
    </message>
    <message>
        <source>Prompt flow has retired</source>
        <translation>プロンプト フローは提供を終了しました</translation>
    </message>
    <message>
        <source>Prompt flow retires on %1.</source>
        <translation>プロンプト フローは %1 に提供を終了します。</translation>
    </message>
    <message>
        <source>It retired on %1.</source>
        <translation>%1 に提供を終了しました。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln deployment(s) run it,</source>
        <translation>
            <numerusform>%Ln 件のデプロイがプロンプト フローを実行しています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other deployment(s) do not.</source>
        <translation>
            <numerusform>ほかの %Ln 件のデプロイは実行していません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything could be read.</source>
        <translation>一部を読み込めませんでした。</translation>
    </message>
    <message>
        <source>Probably: %1</source>
        <translation>可能性が高い: %1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>完了: %1</translation>
    </message>
    <message>
        <source>Flow or endpoint</source>
        <translation>フローまたはエンドポイント</translation>
    </message>
</context>
<context>
    <name>widgets::flows::RunBar</name>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>ステップ実行</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Runs the flow, or goes on to the next breakpoint (F5)</source>
        <translation>フローを実行するか、次のブレークポイントまで続行します (F5)</translation>
    </message>
    <message>
        <source>Runs one step, then waits (F10)</source>
        <translation>1 ステップ実行して待機します (F10)</translation>
    </message>
    <message>
        <source>Stops the run (Shift+F5)</source>
        <translation>実行を停止します (Shift+F5)</translation>
    </message>
    <message>
        <source>Input %1</source>
        <translation>入力 %1</translation>
    </message>
    <message>
        <source>%1, may be empty</source>
        <translation>%1、省略可</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続行</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>終了</translation>
    </message>
</context>
<context>
    <name>widgets::flows::StepPane</name>
    <message>
        <source>No step is chosen</source>
        <translation>ステップが選択されていません</translation>
    </message>
    <message>
        <source>Choose one in the drawing, with a click or the arrow keys.</source>
        <translation>図の中のステップを、クリックまたは方向キーで選んでください。</translation>
    </message>
    <message>
        <source>Chosen step</source>
        <translation>選択したステップ</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Input of the step</source>
        <translation>ステップの入力</translation>
    </message>
    <message>
        <source>Output of the step</source>
        <translation>ステップの出力</translation>
    </message>
    <message>
        <source>Nothing has run yet</source>
        <translation>まだ何も実行されていません</translation>
    </message>
    <message>
        <source>F5 runs the flow; then this shows what went in and what came out.</source>
        <translation>F5 でフローを実行すると、入力と出力の内容がここに表示されます。</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>This step has no counterpart.</source>
        <translation>このステップに対応するものはありません。</translation>
    </message>
    <message>
        <source>This step works, but look at it.</source>
        <translation>このステップは動作しますが、確認してください。</translation>
    </message>
    <message>
        <source>Name in the text</source>
        <translation>テキスト内の名前</translation>
    </message>
    <message>
        <source>Name of the step in the text</source>
        <translation>テキスト内のステップの名前</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>%1 (needed)</source>
        <translation>%1 (必須)</translation>
    </message>
    <message>
        <source>What the flow takes and gives stands in its text.</source>
        <translation>フローの入力と出力は、フローのテキストに書かれています。</translation>
    </message>
</context>
<context>
    <name>widgets::flows::StepTable</name>
    <message>
        <source>Step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>待機対象</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン数</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Steps of the flow as a table</source>
        <translation>フローのステップの表</translation>
    </message>
</context>
<context>
    <name>widgets::flows::TimelineStrip</name>
    <message>
        <source>Time of the run</source>
        <translation>実行の時間</translation>
    </message>
    <message>
        <source>%1: %2, from %3, %4</source>
        <translation>%1: %2、開始 %3、所要時間 %4</translation>
    </message>
</context>
<context>
    <name>widgets::flows::VariantsView</name>
    <message>
        <source>Output of %1</source>
        <translation>%1 の出力</translation>
    </message>
    <message>
        <source>Running each variant</source>
        <translation>各バリアントを実行しています</translation>
    </message>
    <message>
        <source>Close the comparison</source>
        <translation>比較を閉じる</translation>
    </message>
    <message>
        <source>Variants of %1</source>
        <translation>%1 のバリアント</translation>
    </message>
</context>
<context>
    <name>widgets::logs::DetailsPane</name>
    <message>
        <source>Text of the cell</source>
        <translation>セルのテキスト</translation>
    </message>
    <message>
        <source>Most frequent</source>
        <translation>最頻値</translation>
    </message>
    <message>
        <source>Details of the result</source>
        <translation>結果の詳細</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>セル</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>詳細を閉じる</translation>
    </message>
    <message>
        <source>Copy the whole cell</source>
        <translation>セル全体をコピー</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>The cell as JSON</source>
        <translation>セルの JSON 表示</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln 文字</numerusform>
        </translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>%1, the first %2 are shown</source>
        <translation>%1 (最初の %2 文字を表示)</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Without a value</source>
        <translation>値なし</translation>
    </message>
    <message>
        <source>Different values</source>
        <translation>異なる値の数</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>Greatest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>%1 % are at most</source>
        <translation>%1 パーセンタイル</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <translation>%1 (%2%)</translation>
    </message>
</context>
<context>
    <name>widgets::logs::FilterHeader</name>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Filter of column %1</source>
        <translation>列 %1 のフィルター</translation>
    </message>
    <message>
        <source>text, =text, !text, &gt;5, 5..10, &gt;=2026-01-31, /pattern/, null, !null</source>
        <translation>語句、=語句、!語句、&gt;5、5..10、&gt;=2026-01-31、/正規表現/、null、!null</translation>
    </message>
</context>
<context>
    <name>widgets::logs::KqlEditor</name>
    <message>
        <source>Query in KQL</source>
        <translation>KQL クエリ</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>%1 行 %2 列: %3</translation>
    </message>
</context>
<context>
    <name>widgets::logs::LogsPage</name>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Finding workspaces</source>
        <translation>ワークスペースを検索しています</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>クエリ</translation>
    </message>
    <message>
        <source>New query</source>
        <translation>新しいクエリ</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>クエリの対象</translation>
    </message>
    <message>
        <source>Workspace or application to ask</source>
        <translation>クエリの対象のワークスペースまたはアプリケーション</translation>
    </message>
    <message>
        <source>over</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Run the query at the cursor (Ctrl+Return)</source>
        <translation>カーソル位置のクエリを実行 (Ctrl+Return)</translation>
    </message>
    <message>
        <source>Close this query</source>
        <translation>このクエリを閉じる</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were written to %1.</source>
        <translation>
            <numerusform>%Ln 行を %1 に書き込みました。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no workspace to ask.</source>
        <translation>クエリの対象のワークスペースがありません。</translation>
    </message>
    <message>
        <source>There is no query at the cursor.</source>
        <translation>カーソル位置にクエリがありません。</translation>
    </message>
    <message>
        <source>No workspace can be seen with this account.</source>
        <translation>このアカウントから見えるワークスペースはありません。</translation>
    </message>
    <message>
        <source>A Log Analytics workspace or an Application Insights resource is needed, and the role Log Analytics Reader on it.</source>
        <translation>Log Analytics ワークスペースまたは Application Insights リソースと、その Log Analytics 閲覧者ロールが必要です。</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>もう一度探す</translation>
    </message>
    <message>
        <source>The workspaces of %1 could not be read. %2</source>
        <translation>%1 のワークスペースを読み込めませんでした。%2</translation>
    </message>
    <message>
        <source>%1 (Application Insights)</source>
        <translation>%1 (Application Insights)</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存済み</translation>
    </message>
    <message>
        <source>Saved queries (Ctrl+O)</source>
        <translation>保存したクエリ (Ctrl+O)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Queries that were run (Ctrl+H)</source>
        <translation>実行したクエリ (Ctrl+H)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save this query as a file (Ctrl+S)</source>
        <translation>このクエリをファイルに保存 (Ctrl+S)</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>形式を選んでコピー</translation>
    </message>
    <message>
        <source>az command</source>
        <translation>az コマンド</translation>
    </message>
    <message>
        <source>The az command</source>
        <translation>az コマンド</translation>
    </message>
    <message>
        <source>curl command</source>
        <translation>curl コマンド</translation>
    </message>
    <message>
        <source>The curl command</source>
        <translation>curl コマンド</translation>
    </message>
    <message>
        <source>Link to the portal</source>
        <translation>ポータルへのリンク</translation>
    </message>
    <message>
        <source>The link</source>
        <translation>リンク</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>クエリ</translation>
    </message>
    <message>
        <source>The query</source>
        <translation>クエリ</translation>
    </message>
    <message>
        <source>Copy the query as</source>
        <translation>クエリをコピーする形式</translation>
    </message>
    <message>
        <source>This cloud has no such address.</source>
        <translation>このクラウドにはそのアドレスがありません。</translation>
    </message>
    <message>
        <source>%1 was copied.</source>
        <translation>%1をコピーしました。</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Run the query at the cursor</source>
        <translation>カーソル位置のクエリを実行</translation>
    </message>
    <message>
        <source>Cancel the query</source>
        <translation>クエリをキャンセル</translation>
    </message>
    <message>
        <source>Saved queries</source>
        <translation>保存したクエリ</translation>
    </message>
    <message>
        <source>Save this query</source>
        <translation>このクエリを保存</translation>
    </message>
    <message>
        <source>Queries that were run</source>
        <translation>実行したクエリ</translation>
    </message>
    <message>
        <source>Export the shown rows</source>
        <translation>表示中の行をエクスポート</translation>
    </message>
    <message>
        <source>Details of the chosen cell</source>
        <translation>選択したセルの詳細</translation>
    </message>
    <message>
        <source>Look for workspaces again</source>
        <translation>ワークスペースをもう一度探す</translation>
    </message>
    <message>
        <source>closed %1</source>
        <translation>%1 に閉じました</translation>
    </message>
    <message>
        <source>%1 · %2 · failed</source>
        <translation>%1 · %2 · 失敗</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 rows</source>
        <translation>%1 · %2 · %3 行</translation>
    </message>
    <message>
        <source>Nothing has been run yet.</source>
        <translation>まだ何も実行していません。</translation>
    </message>
    <message>
        <source>comes with Pilothouse</source>
        <translation>Pilothouse に付属</translation>
    </message>
    <message>
        <source>Ctrl+S saves a query as a file. The files are in %1.</source>
        <translation>Ctrl+S でクエリをファイルに保存します。保存先は %1 です。</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation>ファイル名</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>%1 に保存しました。</translation>
    </message>
</context>
<context>
    <name>widgets::logs::QueryList</name>
    <message>
        <source>Text of the query</source>
        <translation>クエリのテキスト</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Filter: words of the query</source>
        <translation>フィルター: クエリの語句</translation>
    </message>
    <message>
        <source>Filter queries</source>
        <translation>クエリを絞り込み</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>widgets::logs::QueryTab</name>
    <message>
        <source>New query</source>
        <translation>新しいクエリ</translation>
    </message>
    <message>
        <source>Ctrl+Return runs the query at the cursor, Ctrl+Space proposes names.</source>
        <translation>Ctrl+Return でカーソル位置のクエリを実行し、Ctrl+Space で名前の候補を表示します。</translation>
    </message>
</context>
<context>
    <name>widgets::logs::ResultChart</name>
    <message>
        <source>No chart</source>
        <translation>グラフなし</translation>
    </message>
    <message>
        <source>Chart of the result</source>
        <translation>結果のグラフ</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <translation>%1 (%2%)</translation>
    </message>
    <message>
        <source>%1 (UTC)</source>
        <translation>%1 (UTC)</translation>
    </message>
</context>
<context>
    <name>widgets::logs::ResultGrid</name>
    <message>
        <source>Result of the query</source>
        <translation>クエリの結果</translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation>昇順に並べ替え</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>降順に並べ替え</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Statistics of this column</source>
        <translation>この列の統計</translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation>この列を非表示</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>すべてのフィルターをクリア</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Only rows with this value</source>
        <translation>この値の行のみ</translation>
    </message>
    <message>
        <source>Rows without this value</source>
        <translation>この値以外の行</translation>
    </message>
</context>
<context>
    <name>widgets::logs::ResultView</name>
    <message>
        <source>Result as table or chart</source>
        <translation>結果の表示 (表またはグラフ)</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Show or hide the details</source>
        <translation>詳細の表示を切り替え</translation>
    </message>
    <message>
        <source>Export the shown rows</source>
        <translation>表示中の行をエクスポート</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Esc cancels. The rows that arrived until then are kept.</source>
        <translation>Esc でキャンセルします。それまでに届いた行は残ります。</translation>
    </message>
    <message>
        <source>Nothing has been run yet</source>
        <translation>まだ何も実行していません</translation>
    </message>
    <message>
        <source>Ctrl+Return runs the query that the cursor stands in. Blank lines separate queries.</source>
        <translation>Ctrl+Return でカーソル位置のクエリを実行します。クエリは空行で区切ります。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 rows so far, %2</source>
        <translation>%1 行まで受信、%2</translation>
    </message>
    <message>
        <source>Waiting for the service</source>
        <translation>サービスの応答を待っています</translation>
    </message>
    <message>
        <source>You may not read the logs of %1. The role Log Analytics Reader on it is enough.</source>
        <translation>%1 のログを読み取る権限がありません。Log Analytics 閲覧者ロールがあれば読み取れます。</translation>
    </message>
    <message>
        <source>%1 does not exist any more, or is in another cloud or tenant.</source>
        <translation>%1 は存在しなくなったか、別のクラウドまたはテナントにあります。</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>%1 行 %2 列: %3</translation>
    </message>
    <message>
        <source>The place is marked in the query.</source>
        <translation>クエリ内の該当箇所に印を付けています。</translation>
    </message>
    <message>
        <source>The query was cancelled.</source>
        <translation>クエリをキャンセルしました。</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>まだデータがありません</translation>
    </message>
    <message>
        <source>%1 has not received anything. Is a diagnostic setting or an application connected to it?</source>
        <translation>%1 はまだ何も受信していません。診断設定またはアプリケーションが接続されているか確認してください。</translation>
    </message>
    <message>
        <source>No result</source>
        <translation>結果なし</translation>
    </message>
    <message>
        <source>What went wrong stands above.</source>
        <translation>問題の内容は上に表示されています。</translation>
    </message>
    <message>
        <source>No table</source>
        <translation>テーブルなし</translation>
    </message>
    <message>
        <source>The service answered without a table.</source>
        <translation>サービスの応答にテーブルがありませんでした。</translation>
    </message>
    <message>
        <source>No rows</source>
        <translation>行なし</translation>
    </message>
    <message>
        <source>The query found nothing in this time range. New data takes a few minutes to arrive.</source>
        <translation>この時間の範囲には該当するデータがありません。新しいデータは届くまでに数分かかります。</translation>
    </message>
    <message>
        <source>Sorting and filtering</source>
        <translation>並べ替えとフィルター処理を行っています</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%2 行中 %1 行</translation>
    </message>
    <message>
        <source>There are no rows to export.</source>
        <translation>エクスポートする行がありません。</translation>
    </message>
    <message>
        <source>CSV (*.csv);;JSON (*.json)</source>
        <translation>CSV (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Table of the answer</source>
        <translation>応答のテーブル</translation>
    </message>
    <message>
        <source>The answer has several tables; choose the one to look at.</source>
        <translation>応答に複数のテーブルがあります。表示するテーブルを選んでください。</translation>
    </message>
    <message>
        <source>%1. %2 (%3 rows)</source>
        <translation>%1. %2 (%3 行)</translation>
    </message>
</context>
<context>
    <name>widgets::metrics</name>
    <message>
        <source>%1 deleted</source>
        <translation>%1 を削除</translation>
    </message>
    <message>
        <source>Key of %1 made anew</source>
        <translation>%1 のキーを再生成</translation>
    </message>
    <message>
        <source>Deployment %1 written</source>
        <translation>デプロイ %1 を書き込み</translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>%1 を書き込み</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>resource and what was done</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, period before</source>
        <translation>%1 (前の期間)</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>band between two percentiles</comment>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>nine of ten outcomes</source>
        <translation>10 回中 9 回の結果</translation>
    </message>
    <message>
        <source>All, period before</source>
        <translation>すべて (前の期間)</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>series shown</comment>
        <translation>%2 件中 %1 件</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>たった今</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 分前</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>%1 時間前</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 日前</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>source and age</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>Buckets of %1</source>
        <translation>区間の長さ: %1</translation>
    </message>
    <message>
        <source>Data up to %1</source>
        <translation>%1 までのデータ</translation>
    </message>
    <message>
        <source>Read at %1</source>
        <translation>読み込み日時: %1</translation>
    </message>
    <message>
        <source>Answered in %1</source>
        <translation>応答時間: %1</translation>
    </message>
    <message>
        <source>%1 scanned</source>
        <translation>スキャン %1</translation>
    </message>
    <message>
        <source>Not narrowed by %1: this source does not know it.</source>
        <translation>%1では絞り込まれていません。このソースでは使用できません。</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>変化なし</translation>
    </message>
    <message>
        <source>%1 points</source>
        <comment>difference of two percentages</comment>
        <translation>%1 ポイント</translation>
    </message>
    <message>
        <source>from none</source>
        <translation>0 から</translation>
    </message>
    <message>
        <source>%1 times</source>
        <comment>as much as before</comment>
        <translation>%1 倍</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>part of a whole</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Not measured in this window.</source>
        <translation>この期間には測定されていません。</translation>
    </message>
    <message>
        <source>The period before: %1</source>
        <translation>前の期間: %1</translation>
    </message>
    <message>
        <source>deployment</source>
        <translation>デプロイ</translation>
    </message>
    <message>
        <source>model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>user</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>顧客</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>prompt version</source>
        <translation>プロンプトのバージョン</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>failure mode</source>
        <translation>障害モード</translation>
    </message>
    <message>
        <source>status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>trace</source>
        <translation>トレース</translation>
    </message>
    <message>
        <source>span</source>
        <translation>スパン</translation>
    </message>
    <message>
        <source>conversation</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Alert %1 (%2), still firing</source>
        <translation>アラート %1 (%2)、発生中</translation>
    </message>
    <message>
        <source>Alert %1 (%2)</source>
        <translation>アラート %1 (%2)</translation>
    </message>
    <message>
        <source>Alert %1 (%2) until %3</source>
        <translation>アラート %1 (%2)、%3 まで</translation>
    </message>
    <message>
        <source>Closed buckets were read at %1 and kept.</source>
        <translation>確定済みの区間は %1 に読み込み、保存しました。</translation>
    </message>
    <message>
        <source>Kept since then.</source>
        <translation>それ以降は保存したデータを使っています。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>トレース</translation>
    </message>
    <message>
        <source>Status codes</source>
        <translation>状態コード</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>例外</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Kind of tool</source>
        <translation>ツールの種類</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Failure mode</source>
        <translation>障害モード</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最終検出</translation>
    </message>
</context>
<context>
    <name>widgets::metrics::FilterChips</name>
    <message>
        <source>Filters</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>filter and value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Take the filter %1: %2 away</source>
        <translation>フィルター %1: %2 を外す</translation>
    </message>
    <message>
        <source>Take all away</source>
        <translation>すべて外す</translation>
    </message>
</context>
<context>
    <name>widgets::metrics::HealthStrip</name>
    <message>
        <source>Requests</source>
        <translation>要求数</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Answer time p95</source>
        <translation>応答時間 p95</translation>
    </message>
    <message>
        <source>First token p95</source>
        <translation>最初のトークン p95</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン数</translation>
    </message>
    <message>
        <source>Cost (estimate)</source>
        <translation>コスト (推定)</translation>
    </message>
    <message>
        <source>429 refused</source>
        <translation>429 による拒否</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>正常性</translation>
    </message>
    <message>
        <source>Not read yet.</source>
        <translation>まだ読み込んでいません。</translation>
    </message>
    <message>
        <source>These numbers are old: %1</source>
        <translation>これらの数値は最新ではありません: %1</translation>
    </message>
</context>
<context>
    <name>widgets::metrics::MetricsBar</name>
    <message>
        <source>Board</source>
        <translation>ボード</translation>
    </message>
    <message>
        <source>of</source>
        <comment>a board of a system</comment>
        <translation>対象:</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>Back to what was looked at before</source>
        <translation>前の表示に戻る</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>次の表示に進む</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Draw the period before, too</source>
        <translation>前の期間も表示</translation>
    </message>
    <message>
        <source>Read again by itself</source>
        <translation>自動で再読み込み</translation>
    </message>
    <message>
        <source>No refresh</source>
        <translation>自動更新なし</translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>%n 分ごと</numerusform>
        </translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>再読み込み</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Arrange, add and remove tiles</source>
        <translation>タイルの配置、追加、削除</translation>
    </message>
    <message>
        <source>More for this board</source>
        <translation>このボードのその他の操作</translation>
    </message>
    <message>
        <source>Looking for systems</source>
        <translation>システムを探しています</translation>
    </message>
    <message>
        <source>No system</source>
        <translation>システムなし</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
</context>
<context>
    <name>widgets::metrics::MetricsPage</name>
    <message>
        <source>Drag tiles, or use Ctrl and the arrow keys to move them, Shift and the arrow keys to size them.</source>
        <translation>タイルは、ドラッグするか Ctrl+方向キーで移動し、Shift+方向キーでサイズを変更します。</translation>
    </message>
    <message>
        <source>Add tiles</source>
        <translation>タイルを追加</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>New board…</source>
        <translation>新しいボード…</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>複製…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>名前の変更…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Import a board…</source>
        <translation>ボードをインポート…</translation>
    </message>
    <message>
        <source>Export this board…</source>
        <translation>このボードをエクスポート…</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>元に戻す: %1</translation>
    </message>
    <message>
        <source>This board comes with the program. Edit a copy</source>
        <translation>プログラム付属のボードのため、コピーを編集</translation>
    </message>
    <message>
        <source>Title of the copy</source>
        <translation>コピーのタイトル</translation>
    </message>
    <message>
        <source>My %1</source>
        <translation>マイ %1</translation>
    </message>
    <message>
        <source>New board</source>
        <translation>新しいボード</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>My board</source>
        <translation>マイ ボード</translation>
    </message>
    <message>
        <source>Duplicate the board</source>
        <translation>ボードを複製</translation>
    </message>
    <message>
        <source>Rename the board</source>
        <translation>ボードの名前を変更</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>「%1」を削除しました。</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>元に戻しました: %1</translation>
    </message>
    <message>
        <source>Import a board</source>
        <translation>ボードをインポート</translation>
    </message>
    <message>
        <source>Boards (*.json)</source>
        <translation>ボード (*.json)</translation>
    </message>
    <message>
        <source>Export the board</source>
        <translation>ボードをエクスポート</translation>
    </message>
    <message>
        <source>The board was written to %1.</source>
        <translation>ボードを %1 に書き込みました。</translation>
    </message>
    <message>
        <source>A board has at most %1 tiles.</source>
        <translation>ボードに配置できるタイルは %1 個までです。</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>ボード</translation>
    </message>
    <message>
        <source>Read the board again</source>
        <translation>ボードを再読み込み</translation>
    </message>
    <message>
        <source>Back to what was looked at before</source>
        <translation>前の表示に戻る</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>次の表示に進む</translation>
    </message>
    <message>
        <source>Choose the time range</source>
        <translation>時間の範囲を選択</translation>
    </message>
    <message>
        <source>Compare with the period before</source>
        <translation>前の期間と比較</translation>
    </message>
    <message>
        <source>Take all filters away</source>
        <translation>すべてのフィルターを外す</translation>
    </message>
    <message>
        <source>Edit the board</source>
        <translation>ボードを編集</translation>
    </message>
    <message>
        <source>Add tiles to the board</source>
        <translation>ボードにタイルを追加</translation>
    </message>
    <message>
        <source>Take the last change of a board back</source>
        <translation>ボードの最後の変更を元に戻す</translation>
    </message>
    <message>
        <source>Show board “%1”</source>
        <translation>ボード「%1」を表示</translation>
    </message>
    <message>
        <source>Show traces</source>
        <translation>トレースを表示</translation>
    </message>
    <message>
        <source>Show failures</source>
        <translation>障害を表示</translation>
    </message>
    <message>
        <source>Narrow the board to this</source>
        <translation>ボードをこの条件で絞り込み</translation>
    </message>
    <message>
        <source>Zoom to %1</source>
        <translation>%1 を拡大</translation>
    </message>
    <message>
        <source>Only the filters, over the whole time</source>
        <translation>フィルターのみ適用 (全期間)</translation>
    </message>
    <message>
        <source>Looking for systems …</source>
        <translation>システムを探しています…</translation>
    </message>
    <message>
        <source>A system is a Log Analytics workspace with what sends its telemetry there.</source>
        <translation>システムとは、Log Analytics ワークスペースと、そこにテレメトリを送信するリソースのまとまりです。</translation>
    </message>
    <message>
        <source>No system can be seen with this account.</source>
        <translation>このアカウントから見えるシステムはありません。</translation>
    </message>
    <message>
        <source>A system is a Log Analytics workspace with what sends its telemetry there. The role Log Analytics Reader on it is enough to see it.</source>
        <translation>システムとは、Log Analytics ワークスペースと、そこにテレメトリを送信するリソースのまとまりです。ワークスペースに対する Log Analytics 閲覧者ロールがあれば表示できます。</translation>
    </message>
    <message>
        <source>Systems of %1 could not be read.</source>
        <translation>%1 のシステムを読み込めませんでした。</translation>
    </message>
</context>
<context>
    <name>widgets::metrics::StatCell</name>
    <message>
        <source>%1: %2</source>
        <comment>name and value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>name, value and change</comment>
        <translation>%1: %2、%3</translation>
    </message>
</context>
<context>
    <name>widgets::metrics::StatView</name>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>前の期間</translation>
    </message>
</context>
<context>
    <name>widgets::metrics::TileEditor</name>
    <message>
        <source>Narrower</source>
        <translation>幅を狭くする</translation>
    </message>
    <message>
        <source>Shift+Left</source>
        <translation>Shift+←</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>幅を広くする</translation>
    </message>
    <message>
        <source>Shift+Right</source>
        <translation>Shift+→</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>高さを低くする</translation>
    </message>
    <message>
        <source>Shift+Up</source>
        <translation>Shift+↑</translation>
    </message>
    <message>
        <source>Higher</source>
        <translation>高さを高くする</translation>
    </message>
    <message>
        <source>Shift+Down</source>
        <translation>Shift+↓</translation>
    </message>
    <message>
        <source>Give it another title</source>
        <translation>タイトルを変更</translation>
    </message>
    <message>
        <source>Take it off the board</source>
        <translation>ボードから外す</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>%1 of %2 columns, height %3</source>
        <translation>幅 %2 列中 %1 列、高さ %3</translation>
    </message>
    <message>
        <source>%1, tile %2 of %3</source>
        <translation>%1、タイル %2 / %3</translation>
    </message>
    <message>
        <source>Drag it, or move it with Ctrl and the arrow keys. Shift and the arrow keys change its size, Delete takes it away.</source>
        <translation>ドラッグするか Ctrl+方向キーで移動します。Shift+方向キーでサイズを変更し、Delete で外します。</translation>
    </message>
    <message>
        <source>Title of the tile</source>
        <translation>タイルのタイトル</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
</context>
<context>
    <name>widgets::metrics::TilePicker</name>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Add tiles</source>
        <translation>タイルを追加</translation>
    </message>
    <message>
        <source>Search by name or question</source>
        <translation>名前または質問で検索</translation>
    </message>
    <message>
        <source>Search tiles</source>
        <translation>タイルを検索</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>タイル</translation>
    </message>
    <message>
        <source>Tile</source>
        <translation>タイル</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>%1 (on the board)</source>
        <translation>%1 (ボードに配置済み)</translation>
    </message>
    <message numerus="yes">
        <source>Add %n tile(s)</source>
        <translation>
            <numerusform>%n 個のタイルを追加</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::metrics::TileView</name>
    <message>
        <source>Could not be read anew</source>
        <translation>再読み込みできませんでした</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>読み込みを中止</translation>
    </message>
    <message>
        <source>Copy as KQL</source>
        <translation>KQL としてコピー</translation>
    </message>
    <message>
        <source>Copy what was asked</source>
        <translation>照会内容をコピー</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>拡大表示</translation>
    </message>
    <message>
        <source>Open in Logs</source>
        <translation>ログで開く</translation>
    </message>
    <message>
        <source>Create an alert…</source>
        <translation>アラートを作成…</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>再読み込み</translation>
    </message>
    <message>
        <source>These numbers are old: %1 %2 Click to read again.</source>
        <translation>これらの数値は最新ではありません: %1 %2 クリックすると再読み込みします。</translation>
    </message>
    <message>
        <source>This version does not know the tile “%1”.</source>
        <translation>このバージョンはタイル「%1」に対応していません。</translation>
    </message>
    <message>
        <source>It stays on the board for versions that do.</source>
        <translation>対応しているバージョンのために、ボードに残しています。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Not read.</source>
        <translation>読み込まれていません。</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>読み込みを中止しました。</translation>
    </message>
    <message>
        <source>Read now</source>
        <translation>今すぐ読み込む</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>読み込んでいます…</translation>
    </message>
    <message>
        <source>There are no rows for this window.</source>
        <translation>この期間の行はありません。</translation>
    </message>
    <message>
        <source>Take the filters away</source>
        <translation>フィルターを外す</translation>
    </message>
    <message>
        <source>Look at 7 days</source>
        <translation>7 日間を表示</translation>
    </message>
    <message>
        <source>What is not logged here?</source>
        <translation>記録されていないものを確認</translation>
    </message>
    <message>
        <source>Who am I?</source>
        <translation>自分の情報</translation>
    </message>
    <message>
        <source>Show the deployments</source>
        <translation>デプロイを表示</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>もう一度探す</translation>
    </message>
    <message>
        <source>The query was copied.</source>
        <translation>クエリをコピーしました。</translation>
    </message>
    <message>
        <source>What was asked was copied.</source>
        <translation>照会内容をコピーしました。</translation>
    </message>
</context>
<context>
    <name>widgets::playground::AnswerNotice</name>
    <message>
        <source>The part that had arrived is kept.</source>
        <translation>届いた部分は残っています。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>再生成</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Open the parameters</source>
        <translation>パラメーターを開く</translation>
    </message>
    <message>
        <source>You stopped this answer.</source>
        <translation>この回答を停止しました。</translation>
    </message>
    <message>
        <source>Nothing had arrived yet.</source>
        <translation>まだ何も届いていませんでした。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>The content filter blocked this question or what was retrieved for it.</source>
        <translation>コンテンツ フィルターが、この質問または取得した内容をブロックしました。</translation>
    </message>
    <message>
        <source>The content filter blocked this answer.</source>
        <translation>コンテンツ フィルターがこの回答をブロックしました。</translation>
    </message>
    <message>
        <source>The service asks to wait: try again in %1 s.</source>
        <translation>サービスが待機を求めています。%1 秒後に再試行してください。</translation>
    </message>
    <message>
        <source>The waiting time is over. You can try again now.</source>
        <translation>待ち時間が終わりました。再試行できます。</translation>
    </message>
    <message>
        <source>Try again in a moment, or choose a deployment with more capacity.</source>
        <translation>しばらくしてから再試行するか、容量の大きいデプロイを選んでください。</translation>
    </message>
</context>
<context>
    <name>widgets::playground::BackendEditor</name>
    <message>
        <source>Allow plain http to this server</source>
        <translation>このサーバーへの暗号化なしの http を許可する</translation>
    </message>
    <message>
        <source>Only if the server asks for one</source>
        <translation>サーバーが要求する場合のみ</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
</context>
<context>
    <name>widgets::playground::ChunkDetails</name>
    <message>
        <source>Open the source&apos;s link</source>
        <translation>ソースのリンクを開く</translation>
    </message>
    <message>
        <source>Copy the chunk&apos;s text</source>
        <translation>チャンクのテキストをコピー</translation>
    </message>
    <message>
        <source>Text of the chunk</source>
        <translation>チャンクのテキスト</translation>
    </message>
    <message>
        <source>In the prompt as [%1]</source>
        <translation>プロンプトに [%1] として使用</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>検出</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>スコア %1</translation>
    </message>
    <message>
        <source>re-ranker %1</source>
        <translation>再ランク %1</translation>
    </message>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n トークン</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::playground::Composer</name>
    <message>
        <source>Send</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>Stop the answer; what has arrived stays (%1)</source>
        <translation>回答を停止します。届いた部分は残ります (%1)</translation>
    </message>
    <message>
        <source>The text is %1, a question may have %2. Add it as a document instead.</source>
        <translation>テキストは %1 ですが、質問は %2 までです。ドキュメントとして追加してください。</translation>
    </message>
    <message>
        <source>Change it in the parameters</source>
        <translation>パラメーターで変更します</translation>
    </message>
    <message>
        <source>%1 sends</source>
        <translation>%1 で送信</translation>
    </message>
</context>
<context>
    <name>widgets::playground::ConversationList</name>
    <message>
        <source>draft</source>
        <translation>下書き</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>質問 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>新しい会話</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>会話を検索</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>検索をクリア</translation>
    </message>
    <message>
        <source>Questions that you ask are kept here.</source>
        <translation>質問はここに保存されます。</translation>
    </message>
    <message>
        <source>No conversation contains this text.</source>
        <translation>このテキストを含む会話はありません。</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>名前の変更…</translation>
    </message>
    <message>
        <source>Export as Markdown…</source>
        <translation>Markdown としてエクスポート…</translation>
    </message>
    <message>
        <source>Export as JSON…</source>
        <translation>JSON としてエクスポート…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Rename the conversation</source>
        <translation>会話の名前を変更</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Delete this conversation?</source>
        <translation>この会話を削除しますか?</translation>
    </message>
    <message>
        <source>“%1” with all its questions and answers is deleted from this computer. This cannot be undone.</source>
        <translation>「%1」とそのすべての質問と回答をこのコンピューターから削除します。元に戻せません。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Export the conversation</source>
        <translation>会話をエクスポート</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>会話</translation>
    </message>
</context>
<context>
    <name>widgets::playground::ConversationView</name>
    <message>
        <source>Show earlier turns</source>
        <translation>以前のやり取りを表示</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>会話</translation>
    </message>
</context>
<context>
    <name>widgets::playground::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>インスペクター</translation>
    </message>
    <message>
        <source>Parts of the inspector</source>
        <translation>インスペクターの項目</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>パラメーター</translation>
    </message>
</context>
<context>
    <name>widgets::playground::ParameterForm</name>
    <message>
        <source>Route</source>
        <translation>経路</translation>
    </message>
    <message>
        <source>Orchestrator</source>
        <translation>オーケストレーター</translation>
    </message>
    <message>
        <source>Who searches and calls the model: this program, or the endpoint that your users talk to.</source>
        <translation>検索とモデルの呼び出しを行うもの。このプログラム、または利用者が使うエンドポイントです。</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>エンドポイント</translation>
    </message>
    <message>
        <source>Its deployment</source>
        <translation>そのデプロイ</translation>
    </message>
    <message>
        <source>Empty: the endpoint&apos;s traffic split decides.</source>
        <translation>空の場合、エンドポイントのトラフィック分割に従います。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>デプロイ</translation>
    </message>
    <message>
        <source>Chat through a server of my own</source>
        <translation>独自のサーバーでチャットする</translation>
    </message>
    <message>
        <source>Retrieval</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>インデックス</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>モード</translation>
    </message>
    <message>
        <source>Hybrid joins keyword and vector search; semantic also re-ranks.</source>
        <translation>ハイブリッドはキーワード検索とベクトル検索を組み合わせます。セマンティックはさらに再ランク付けします。</translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation>チャンク数</translation>
    </message>
    <message>
        <source>How many chunks the search returns (top k).</source>
        <translation>検索で取得するチャンクの数 (top k)。</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Document budget</source>
        <translation>ドキュメント予算</translation>
    </message>
    <message>
        <source>Chunks beyond this many tokens are left out of the prompt.</source>
        <translation>このトークン数を超えるチャンクはプロンプトから除外されます。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>An OData filter over the index&apos;s filterable fields.</source>
        <translation>インデックスのフィルター可能なフィールドに対する OData フィルター。</translation>
    </message>
    <message>
        <source>In a conversation</source>
        <translation>会話中のみ</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>常に</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>しない</translation>
    </message>
    <message>
        <source>Rewrite</source>
        <translation>書き換え</translation>
    </message>
    <message>
        <source>Let the model turn the question into a search query first.</source>
        <translation>先にモデルで質問を検索クエリに書き換えます。</translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation>埋め込み</translation>
    </message>
    <message>
        <source>The deployment that embeds the question for vector search.</source>
        <translation>ベクトル検索のために質問を埋め込むデプロイ。</translation>
    </message>
    <message>
        <source>Embed through a server of my own</source>
        <translation>独自のサーバーで埋め込む</translation>
    </message>
    <message>
        <source>service default</source>
        <translation>サービスの既定値</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>サンプリング</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Top p</source>
        <translation>Top p</translation>
    </message>
    <message>
        <source>Max tokens</source>
        <translation>最大トークン数</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>A whole number; the same one makes answers repeatable where the model supports it.</source>
        <translation>整数。モデルが対応していれば、同じ値で同じ回答を再現できます。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止シーケンス</translation>
    </message>
    <message>
        <source>Up to four texts that end the answer, separated by commas.</source>
        <translation>回答を終了させる文字列 (4 つまで、コンマ区切り)。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>JSON object</source>
        <translation>JSON オブジェクト</translation>
    </message>
    <message>
        <source>Response format</source>
        <translation>応答形式</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>システム プロンプト</translation>
    </message>
    <message>
        <source>Empty: the prompt shown in grey.</source>
        <translation>空の場合、灰色で表示されたプロンプトを使います。</translation>
    </message>
    <message>
        <source>%1 (not found)</source>
        <translation>%1 (見つかりません)</translation>
    </message>
    <message>
        <source>Automatic: %1</source>
        <translation>自動: %1</translation>
    </message>
    <message>
        <source>None found</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>JSON schema</source>
        <translation>JSON スキーマ</translation>
    </message>
    <message>
        <source>By traffic split</source>
        <translation>トラフィック分割に従う</translation>
    </message>
</context>
<context>
    <name>widgets::playground::PlaygroundPage</name>
    <message>
        <source>New conversation</source>
        <translation>新しい会話</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Some resources did not answer and are missing from the choices: %1</source>
        <translation>応答のないリソースがあり、選択肢に含まれていません: %1</translation>
    </message>
    <message>
        <source>No endpoint</source>
        <translation>エンドポイントなし</translation>
    </message>
    <message>
        <source>No deployment</source>
        <translation>デプロイなし</translation>
    </message>
    <message>
        <source>No index</source>
        <translation>インデックスなし</translation>
    </message>
    <message>
        <source>%1, %2 chunks</source>
        <translation>%1、%2 チャンク</translation>
    </message>
    <message>
        <source>Reading what there is…</source>
        <translation>選択肢を読み込んでいます…</translation>
    </message>
    <message>
        <source>Sign in to ask your systems</source>
        <translation>質問するにはサインインしてください</translation>
    </message>
    <message>
        <source>Deployments, indexes and endpoints are read with your own account. Conversations that you kept are on the left.</source>
        <translation>デプロイ、インデックス、エンドポイントはご自身のアカウントで読み込みます。保存した会話は左側にあります。</translation>
    </message>
    <message>
        <source>Reading deployments, indexes and endpoints…</source>
        <translation>デプロイ、インデックス、エンドポイントを読み込んでいます…</translation>
    </message>
    <message>
        <source>You can type your question already.</source>
        <translation>質問はもう入力できます。</translation>
    </message>
    <message>
        <source>Ask your documents</source>
        <translation>ドキュメントに質問する</translation>
    </message>
    <message>
        <source>Pilothouse searches the index, gives the model what it found, and shows every step of it on the right.</source>
        <translation>Pilothouse がインデックスを検索し、見つけた内容をモデルに渡し、すべてのステップを右側に表示します。</translation>
    </message>
    <message>
        <source>Show or hide the inspector</source>
        <translation>インスペクターの表示を切り替え</translation>
    </message>
    <message>
        <source>The answer was copied.</source>
        <translation>回答をコピーしました。</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>%1 にエクスポートしました。</translation>
    </message>
    <message>
        <source>Playground</source>
        <translation>プレイグラウンド</translation>
    </message>
    <message>
        <source>Ask the last question again</source>
        <translation>最後の質問をもう一度送る</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>回答を停止</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>会話を検索</translation>
    </message>
    <message>
        <source>Rename this conversation</source>
        <translation>この会話の名前を変更</translation>
    </message>
    <message>
        <source>Delete this conversation</source>
        <translation>この会話を削除</translation>
    </message>
    <message>
        <source>Export this conversation as Markdown</source>
        <translation>この会話を Markdown としてエクスポート</translation>
    </message>
    <message>
        <source>Export this conversation as JSON</source>
        <translation>この会話を JSON としてエクスポート</translation>
    </message>
    <message>
        <source>Show sources</source>
        <translation>ソースを表示</translation>
    </message>
    <message>
        <source>Show the prompt</source>
        <translation>プロンプトを表示</translation>
    </message>
    <message>
        <source>Show raw requests</source>
        <translation>生の要求を表示</translation>
    </message>
    <message>
        <source>Show the timeline</source>
        <translation>タイムラインを表示</translation>
    </message>
    <message>
        <source>Show the parameters</source>
        <translation>パラメーターを表示</translation>
    </message>
    <message>
        <source>Read deployments and indexes again</source>
        <translation>デプロイとインデックスを再読み込み</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>This prompt of the library answers the questions. Press to go back to the built-in one.</source>
        <translation>ライブラリのこのプロンプトを使って質問に回答します。押すと、組み込みのプロンプトに戻ります。</translation>
    </message>
    <message>
        <source>%1 (draft)</source>
        <translation>%1 (下書き)</translation>
    </message>
</context>
<context>
    <name>widgets::playground::PromptTab</name>
    <message>
        <source>No prompt yet</source>
        <translation>プロンプトはまだありません</translation>
    </message>
    <message>
        <source>Ask a question, and the messages that go to the model stand here word for word.</source>
        <translation>質問すると、モデルに送られたメッセージがそのままここに表示されます。</translation>
    </message>
    <message>
        <source>Copy the prompt</source>
        <translation>プロンプトをコピー</translation>
    </message>
    <message>
        <source>Messages sent to the model</source>
        <translation>モデルに送ったメッセージ</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>メッセージ %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tokens counted by the service</source>
        <translation>サービスの計測で %1 トークン</translation>
    </message>
    <message>
        <source>about %1 tokens</source>
        <translation>約 %1 トークン</translation>
    </message>
    <message>
        <source>No prompt is known</source>
        <translation>プロンプトは不明です</translation>
    </message>
    <message>
        <source>The question went no further, or a deployed endpoint made the prompt on its side.</source>
        <translation>質問がそこまで進まなかったか、デプロイ済みのエンドポイント側でプロンプトが作られました。</translation>
    </message>
</context>
<context>
    <name>widgets::playground::QuestionEdit</name>
    <message>
        <source>Your question</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>Ask a question about the documents</source>
        <translation>ドキュメントについて質問する</translation>
    </message>
</context>
<context>
    <name>widgets::playground::RequestTab</name>
    <message>
        <source>Request</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>応答</translation>
    </message>
    <message>
        <source>No request yet</source>
        <translation>要求はまだありません</translation>
    </message>
    <message>
        <source>Ask a question, and every call that it makes can be read here with its headers.</source>
        <translation>質問すると、すべての呼び出しをヘッダーとともにここで確認できます。</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>呼び出し</translation>
    </message>
    <message>
        <source>Copy the request</source>
        <translation>要求をコピー</translation>
    </message>
    <message>
        <source>Copy the response</source>
        <translation>応答をコピー</translation>
    </message>
    <message>
        <source>%1: %2 %3, HTTP %4, %5</source>
        <translation>%1: %2 %3、HTTP %4、%5</translation>
    </message>
    <message>
        <source>No call is known</source>
        <translation>呼び出しの記録はありません</translation>
    </message>
    <message>
        <source>Nothing went over the wire, or this answer is from an earlier run: raw exchanges are not kept.</source>
        <translation>通信がなかったか、以前の実行の回答です。生のやり取りは保存されません。</translation>
    </message>
    <message>
        <source>No response arrived.</source>
        <translation>応答は届きませんでした。</translation>
    </message>
</context>
<context>
    <name>widgets::playground::SourcesTab</name>
    <message>
        <source>Retrieved chunks</source>
        <translation>取得したチャンク</translation>
    </message>
    <message>
        <source>Nothing was retrieved</source>
        <translation>何も取得されませんでした</translation>
    </message>
    <message>
        <source>No sources yet</source>
        <translation>ソースはまだありません</translation>
    </message>
    <message>
        <source>The search found no chunk, or this question ran without retrieval. The timeline says which.</source>
        <translation>検索でチャンクが見つからなかったか、検索なしで実行されました。タイムラインで確認できます。</translation>
    </message>
    <message>
        <source>Ask a question, and the chunks that the search finds are listed here with their scores.</source>
        <translation>質問すると、検索で見つかったチャンクがスコアとともにここに表示されます。</translation>
    </message>
    <message>
        <source>Searched for “%1”</source>
        <translation>検索語「%1」</translation>
    </message>
    <message>
        <source>%1 found, %2 in the prompt</source>
        <translation>%1 件検出、%2 件をプロンプトに使用</translation>
    </message>
</context>
<context>
    <name>widgets::playground::TimelineTab</name>
    <message>
        <source>No timeline yet</source>
        <translation>タイムラインはまだありません</translation>
    </message>
    <message>
        <source>Ask a question, and its steps are drawn here on one time axis.</source>
        <translation>質問すると、各ステップが 1 つの時間軸上に表示されます。</translation>
    </message>
    <message>
        <source>Raw exchange</source>
        <translation>生のやり取り</translation>
    </message>
    <message>
        <source>Content filter</source>
        <translation>コンテンツ フィルター</translation>
    </message>
    <message>
        <source>Rate limits</source>
        <translation>レート制限</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>最初のトークン</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 トークン/秒</translation>
    </message>
    <message>
        <source>%1 prompt, %2 completion</source>
        <translation>プロンプト %1、回答 %2</translation>
    </message>
    <message>
        <source>, %1 of the prompt from the cache</source>
        <translation>、うちプロンプト %1 はキャッシュ</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>%1, deployment %2</source>
        <translation>%1 (デプロイ %2)</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>トレース</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Started after</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Prompt: %1</source>
        <translation>プロンプト: %1</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>回答: %1</translation>
    </message>
    <message>
        <source>%1, severity %2</source>
        <translation>%1、重大度 %2</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <translation>残り %1 / %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>残り %1</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>要求数</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>リージョン</translation>
    </message>
    <message>
        <source>Spilled over from</source>
        <translation>スピルオーバー元</translation>
    </message>
</context>
<context>
    <name>widgets::playground::TimelineView</name>
    <message>
        <source>Timeline of the steps</source>
        <translation>ステップのタイムライン</translation>
    </message>
    <message>
        <source>%1: %2, started after %3, took %4</source>
        <translation>%1: %2、%3 後に開始、所要時間 %4</translation>
    </message>
</context>
<context>
    <name>widgets::playground::TurnView</name>
    <message>
        <source>You</source>
        <translation>あなた</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>回答をコピー</translation>
    </message>
    <message>
        <source>Ask again with the parameters of now</source>
        <translation>現在のパラメーターでもう一度質問</translation>
    </message>
    <message>
        <source>Show this answer in the inspector</source>
        <translation>この回答をインスペクターに表示</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>開始しています…</translation>
    </message>
    <message>
        <source>Source %1: %2</source>
        <translation>ソース %1: %2</translation>
    </message>
</context>
<context>
    <name>widgets::playground::Words</name>
    <message>
        <source>Hate and fairness</source>
        <translation>憎悪と公平性</translation>
    </message>
    <message>
        <source>Sexual</source>
        <translation>性的</translation>
    </message>
    <message>
        <source>Violence</source>
        <translation>暴力</translation>
    </message>
    <message>
        <source>Self-harm</source>
        <translation>自傷行為</translation>
    </message>
    <message>
        <source>Jailbreak attack</source>
        <translation>ジェイルブレイク攻撃</translation>
    </message>
    <message>
        <source>Indirect attack</source>
        <translation>間接攻撃</translation>
    </message>
    <message>
        <source>Protected text</source>
        <translation>保護されたテキスト</translation>
    </message>
    <message>
        <source>Protected code</source>
        <translation>保護されたコード</translation>
    </message>
    <message>
        <source>Profanity</source>
        <translation>不適切な表現</translation>
    </message>
    <message>
        <source>Blocklists</source>
        <translation>ブロックリスト</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>cut at the token limit</source>
        <translation>トークン上限で打ち切り</translation>
    </message>
    <message>
        <source>cut by the content filter</source>
        <translation>コンテンツ フィルターで打ち切り</translation>
    </message>
    <message>
        <source>asks for a tool</source>
        <translation>ツールを要求</translation>
    </message>
    <message>
        <source>Rewrite</source>
        <translation>書き換え</translation>
    </message>
    <message>
        <source>Embed</source>
        <translation>埋め込み</translation>
    </message>
    <message>
        <source>Retrieve</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>グラウンディング</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>チャット</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>エンドポイント</translation>
    </message>
    <message>
        <source>Cite</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>Rewriting the question…</source>
        <translation>質問を書き換えています…</translation>
    </message>
    <message>
        <source>Embedding the question…</source>
        <translation>質問を埋め込んでいます…</translation>
    </message>
    <message>
        <source>Searching the index…</source>
        <translation>インデックスを検索しています…</translation>
    </message>
    <message>
        <source>Choosing chunks for the prompt…</source>
        <translation>プロンプトに使うチャンクを選んでいます…</translation>
    </message>
    <message>
        <source>Waiting for the model&apos;s first token…</source>
        <translation>モデルの最初のトークンを待っています…</translation>
    </message>
    <message>
        <source>Asking the deployed endpoint…</source>
        <translation>デプロイ済みのエンドポイントに質問しています…</translation>
    </message>
    <message>
        <source>Matching citations…</source>
        <translation>引用を照合しています…</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Done, with a fallback</source>
        <translation>完了 (代替手段を使用)</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>No retrieval</source>
        <translation>検索なし</translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation>キーワード</translation>
    </message>
    <message>
        <source>Vector</source>
        <translation>ベクトル</translation>
    </message>
    <message>
        <source>Hybrid</source>
        <translation>ハイブリッド</translation>
    </message>
    <message>
        <source>Semantic</source>
        <translation>セマンティック</translation>
    </message>
    <message>
        <source>Direct: Pilothouse orchestrates</source>
        <translation>直接: Pilothouse が制御</translation>
    </message>
    <message>
        <source>Endpoint: the deployed orchestrator</source>
        <translation>エンドポイント: デプロイ済み</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>ブロック</translation>
    </message>
    <message>
        <source>Detected</source>
        <translation>検出</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>たった今</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n 分前</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>first token %1</source>
        <translation>最初のトークン %1</translation>
    </message>
    <message>
        <source>total %1</source>
        <translation>合計 %1</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 トークン/秒</translation>
    </message>
    <message>
        <source>%1 + %2 tokens</source>
        <translation>%1 + %2 トークン</translation>
    </message>
</context>
<context>
    <name>widgets::prompts::CommitBar</name>
    <message>
        <source>Changes</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>コミット</translation>
    </message>
    <message>
        <source>Files to commit</source>
        <translation>コミットするファイル</translation>
    </message>
    <message>
        <source>What changed, and why</source>
        <translation>変更内容とその理由</translation>
    </message>
    <message>
        <source>Message of the commit</source>
        <translation>コミットのメッセージ</translation>
    </message>
    <message>
        <source>%1. Is saved before it is committed.</source>
        <translation>%1。コミットの前に保存されます。</translation>
    </message>
    <message>
        <source>Everything is committed</source>
        <translation>すべてコミット済みです</translation>
    </message>
    <message>
        <source>Sign in to commit</source>
        <translation>サインインしてコミット</translation>
    </message>
</context>
<context>
    <name>widgets::prompts::DiffModel</name>
    <message numerus="yes">
        <source>%n unchanged lines</source>
        <translation>
            <numerusform>変更のない %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged lines, Return shows them</source>
        <translation>
            <numerusform>変更のない %n 行、Return で表示</numerusform>
        </translation>
    </message>
    <message>
        <source>Added line %1: %2</source>
        <translation>追加された %1 行目: %2</translation>
    </message>
    <message>
        <source>Removed line %1: %2</source>
        <translation>削除された %1 行目: %2</translation>
    </message>
    <message>
        <source>Changed line %1: %2. Before: %3</source>
        <translation>変更された %1 行目: %2。変更前: %3</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1 行目: %2</translation>
    </message>
</context>
<context>
    <name>widgets::prompts::DiffView</name>
    <message>
        <source>Comparison</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>前の変更</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>次の変更</translation>
    </message>
    <message>
        <source>Below each other</source>
        <translation>上下に並べる</translation>
    </message>
    <message>
        <source>Comparison of %1 and %2</source>
        <translation>%1 と %2 の比較</translation>
    </message>
    <message>
        <source>Not a text</source>
        <translation>テキストではありません</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>差分なし</translation>
    </message>
    <message>
        <source>%1 lines added, %2 lines removed</source>
        <translation>%1 行追加、%2 行削除</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>比較しています</translation>
    </message>
</context>
<context>
    <name>widgets::prompts::FindBar</name>
    <message>
        <source>Replace</source>
        <translation>置換</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>すべて置換</translation>
    </message>
    <message>
        <source>Find in this prompt</source>
        <translation>このプロンプト内を検索</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>置換後の文字列</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正規表現</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>大文字と小文字を区別</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>前の箇所</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>次の箇所</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Not a valid expression</source>
        <translation>有効な正規表現ではありません</translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n か所</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n か所を置換しました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::prompts::FrontForm</name>
    <message>
        <source>No prompt is open</source>
        <translation>プロンプトが開かれていません</translation>
    </message>
    <message>
        <source>Name, model and inputs of a prompt are edited here.</source>
        <translation>プロンプトの名前、モデル、入力をここで編集します。</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Add an input</source>
        <translation>入力を追加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Name, as the template uses it</source>
        <translation>名前 (テンプレートで使うもの)</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>未設定</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>作成者</translation>
    </message>
    <message>
        <source>Names, separated by commas</source>
        <translation>名前 (コンマ区切り)</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Words, separated by commas</source>
        <translation>単語 (コンマ区切り)</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>デプロイ</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Top p</source>
        <translation>Top p</translation>
    </message>
    <message>
        <source>Largest answer</source>
        <translation>回答の最大長</translation>
    </message>
    <message>
        <source>Tokens, not set</source>
        <translation>トークン数、未設定</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>Inputs of the prompt</source>
        <translation>プロンプトの入力</translation>
    </message>
    <message>
        <source>The front matter cannot be read as YAML. The form waits until the text is mended.</source>
        <translation>フロント マターを YAML として読み取れません。テキストが修正されるまで、フォームは使えません。</translation>
    </message>
    <message>
        <source>The template uses this name, but no input declares it.</source>
        <translation>テンプレートはこの名前を使っていますが、入力として宣言されていません。</translation>
    </message>
</context>
<context>
    <name>widgets::prompts::HistoryPane</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>No prompt is open</source>
        <translation>プロンプトが開かれていません</translation>
    </message>
    <message>
        <source>The versions of a prompt stand here.</source>
        <translation>プロンプトのバージョンがここに表示されます。</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>使用回数</translation>
    </message>
    <message>
        <source>Median time</source>
        <translation>時間の中央値</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン数</translation>
    </message>
    <message>
        <source>Cost of a call</source>
        <translation>呼び出しあたりのコスト</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>変更内容</translation>
    </message>
    <message>
        <source>Compare with now</source>
        <translation>現在と比較</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Compares with the version before, or two chosen versions with each other</source>
        <translation>1 つ前のバージョン、または選択した 2 つのバージョンを比較します</translation>
    </message>
    <message>
        <source>Puts the text of this version into the editor</source>
        <translation>このバージョンのテキストをエディターに入れます</translation>
    </message>
    <message>
        <source>Compare both</source>
        <translation>両方を比較</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>履歴を読み込んでいます</translation>
    </message>
    <message>
        <source>No versions yet</source>
        <translation>バージョンはまだありません</translation>
    </message>
    <message>
        <source>The first commit of this prompt makes the first version.</source>
        <translation>このプロンプトを初めてコミットすると、最初のバージョンになります。</translation>
    </message>
</context>
<context>
    <name>widgets::prompts::LabelDialog</name>
    <message>
        <source>Move</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Move a label</source>
        <translation>ラベルを移動</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Kept in the history of the label</source>
        <translation>ラベルの履歴に残ります</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Choose a label and a version.</source>
        <translation>ラベルとバージョンを選んでください。</translation>
    </message>
    <message>
        <source>The label already stands at this version.</source>
        <translation>ラベルはすでにこのバージョンに付いています。</translation>
    </message>
    <message>
        <source>%1 is protected. Your wish is recorded as a proposal; the label moves when a second person approves it.</source>
        <translation>%1 は保護されています。希望は提案として記録され、2 人目が承認するとラベルが移動します。</translation>
    </message>
    <message>
        <source>%1 will stand at this version. The move is committed with your name.</source>
        <translation>%1 はこのバージョンに付きます。移動はあなたの名前でコミットされます。</translation>
    </message>
    <message>
        <source>%1 goes back to an earlier version. The move is committed with your name.</source>
        <translation>%1 は以前のバージョンに戻ります。移動はあなたの名前でコミットされます。</translation>
    </message>
    <message>
        <source>%1 moves from %2. The move is committed with your name.</source>
        <translation>%1 は %2 から移動します。移動はあなたの名前でコミットされます。</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>ロールバック</translation>
    </message>
</context>
<context>
    <name>widgets::prompts::LabelsPane</name>
    <message>
        <source>nowhere</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Proposed: %1 to %2</source>
        <translation>提案済み: %1 から %2 へ</translation>
    </message>
    <message>
        <source>Approved: %1 to %2</source>
        <translation>承認済み: %1 から %2 へ</translation>
    </message>
    <message>
        <source>Removed from %1</source>
        <translation>%1 から削除</translation>
    </message>
    <message>
        <source>Moved: %1 to %2</source>
        <translation>移動済み: %1 から %2 へ</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Moves of labels</source>
        <translation>ラベルの移動</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>取り下げ</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>ロールバック</translation>
    </message>
    <message>
        <source>Protect</source>
        <translation>保護</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Remove the label?</source>
        <translation>ラベルを削除しますか?</translation>
    </message>
    <message>
        <source>%1 will no longer stand at any version of this prompt. Programs that ask for it get nothing.</source>
        <translation>%1 はこのプロンプトのどのバージョンにも付かなくなります。このラベルを要求するプログラムには何も返りません。</translation>
    </message>
    <message>
        <source>Stands at no version</source>
        <translation>どのバージョンにも付いていません</translation>
    </message>
    <message>
        <source>By %1, %2</source>
        <translation>実行者: %1、%2</translation>
    </message>
    <message>
        <source>%1 proposed %2; a second person has to approve</source>
        <translation>%1 が %2 を提案中です。2 人目の承認が必要です</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>保護</translation>
    </message>
    <message>
        <source>%1, approved by %2</source>
        <translation>%1、承認者: %2</translation>
    </message>
    <message>
        <source>You proposed this move yourself; somebody else has to approve it.</source>
        <translation>この移動はあなた自身が提案したものです。ほかの人が承認する必要があります。</translation>
    </message>
    <message>
        <source>End protection</source>
        <translation>保護を解除</translation>
    </message>
    <message>
        <source>Ending the protection of %1 has to be approved by a second person as well.</source>
        <translation>%1 の保護の解除にも 2 人目の承認が必要です。</translation>
    </message>
    <message>
        <source>From now on, each move of %1 needs the approval of a second person.</source>
        <translation>今後、%1 を移動するたびに 2 人目の承認が必要になります。</translation>
    </message>
    <message>
        <source>End the protection?</source>
        <translation>保護を解除しますか?</translation>
    </message>
    <message>
        <source>Protect the label?</source>
        <translation>ラベルを保護しますか?</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Ending the protection of %1 is proposed.</source>
        <translation>%1 の保護の解除を提案しました。</translation>
    </message>
    <message>
        <source>%1 is protected.</source>
        <translation>%1 は保護されています。</translation>
    </message>
</context>
<context>
    <name>widgets::prompts::LibraryBar</name>
    <message>
        <source>Branch</source>
        <translation>ブランチ</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>フェッチ</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>プル</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>プッシュ</translation>
    </message>
    <message>
        <source>Stop the transfer</source>
        <translation>転送を停止</translation>
    </message>
    <message>
        <source>Resolve conflicts</source>
        <translation>競合を解決</translation>
    </message>
    <message>
        <source>New prompt</source>
        <translation>新しいプロンプト</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Reads what others pushed; nothing of the folder changes</source>
        <translation>ほかの人がプッシュした内容を読み込みます。フォルダーは何も変わりません</translation>
    </message>
    <message>
        <source>Reads what others pushed and merges it</source>
        <translation>ほかの人がプッシュした内容を読み込み、マージします</translation>
    </message>
    <message>
        <source>Sends your commits</source>
        <translation>コミットを送信します</translation>
    </message>
    <message>
        <source>Remote…</source>
        <translation>リモート…</translation>
    </message>
    <message>
        <source>Open another library…</source>
        <translation>別のライブラリを開く…</translation>
    </message>
    <message>
        <source>No branch</source>
        <translation>ブランチなし</translation>
    </message>
    <message>
        <source>Branch %1</source>
        <translation>ブランチ %1</translation>
    </message>
    <message>
        <source>Pull %1</source>
        <translation>プル %1</translation>
    </message>
    <message>
        <source>Push %1</source>
        <translation>プッシュ %1</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <translation>%1 (%2%)</translation>
    </message>
    <message>
        <source>Reading the branches</source>
        <translation>ブランチを読み込んでいます</translation>
    </message>
    <message>
        <source>Merge into this branch</source>
        <translation>このブランチにマージ</translation>
    </message>
    <message>
        <source>Delete a branch</source>
        <translation>ブランチを削除</translation>
    </message>
    <message>
        <source>New branch…</source>
        <translation>新しいブランチ…</translation>
    </message>
</context>
<context>
    <name>widgets::prompts::LibraryModel</name>
    <message>
        <source>Changed since the last commit</source>
        <translation>最後のコミットから変更あり</translation>
    </message>
    <message>
        <source>Added, not committed</source>
        <translation>追加済み、未コミット</translation>
    </message>
    <message>
        <source>New, not committed</source>
        <translation>新規、未コミット</translation>
    </message>
    <message>
        <source>Deleted, not committed</source>
        <translation>削除済み、未コミット</translation>
    </message>
    <message>
        <source>Renamed, not committed</source>
        <translation>名前変更済み、未コミット</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>競合中</translation>
    </message>
    <message>
        <source>As committed</source>
        <translation>コミットどおり</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n 件のエラー</numerusform>
        </translation>
    </message>
    <message>
        <source>Labels: %1</source>
        <translation>ラベル: %1</translation>
    </message>
    <message>
        <source>Folder %1</source>
        <translation>フォルダー %1</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>タグ: %1</translation>
    </message>
</context>
<context>
    <name>widgets::prompts::LivePane</name>
    <message>
        <source>Publish…</source>
        <translation>公開…</translation>
    </message>
    <message>
        <source>What is live where</source>
        <translation>稼働中のバージョンと場所</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>再読み込み</translation>
    </message>
    <message>
        <source>No prompt is open</source>
        <translation>プロンプトが開かれていません</translation>
    </message>
    <message>
        <source>Reading what is live</source>
        <translation>稼働中のプロンプトを読み込んでいます</translation>
    </message>
    <message>
        <source>No App Configuration store can be seen with this account.</source>
        <translation>このアカウントから見える App Configuration ストアはありません。</translation>
    </message>
    <message>
        <source>This prompt is live nowhere.</source>
        <translation>このプロンプトはどこでも稼働していません。</translation>
    </message>
</context>
<context>
    <name>widgets::prompts::MergeView</name>
    <message>
        <source>No conflicts</source>
        <translation>競合なし</translation>
    </message>
    <message>
        <source>When two sides changed the same lines, they are decided here.</source>
        <translation>両方の側が同じ行を変更した場合、ここでどちらにするかを決めます。</translation>
    </message>
    <message>
        <source>Nothing stands here on this side</source>
        <translation>こちら側には何もありません</translation>
    </message>
    <message>
        <source>Every file is decided. Finish the merge to commit it.</source>
        <translation>すべてのファイルが解決済みです。マージを完了するとコミットされます。</translation>
    </message>
    <message>
        <source>%1 can only be taken as a whole from one side</source>
        <translation>%1 は、どちらか一方の側の全体しか採用できません</translation>
    </message>
    <message>
        <source>Place %1 of %2 in %3</source>
        <translation>%3 の %1/%2 か所目</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>自分側</translation>
    </message>
    <message>
        <source>Ours: %1</source>
        <translation>自分側: %1</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>ベース</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>相手側</translation>
    </message>
    <message>
        <source>Theirs: %1</source>
        <translation>相手側: %1</translation>
    </message>
    <message>
        <source>%1 is decided.</source>
        <translation>%1 は解決済みです。</translation>
    </message>
    <message>
        <source>The merge is committed.</source>
        <translation>マージをコミットしました。</translation>
    </message>
    <message>
        <source>Give the merge up?</source>
        <translation>マージを中止しますか?</translation>
    </message>
    <message>
        <source>The library goes back to what it was before the merge. What was decided here is lost.</source>
        <translation>ライブラリはマージ前の状態に戻ります。ここで決めた内容は失われます。</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Files in conflict</source>
        <translation>競合しているファイル</translation>
    </message>
    <message>
        <source>Finish the merge</source>
        <translation>マージを完了</translation>
    </message>
    <message>
        <source>Give the merge up</source>
        <translation>マージを中止</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>競合中</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>前の箇所</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>次の箇所</translation>
    </message>
    <message>
        <source>Ours, then theirs</source>
        <translation>自分側、次に相手側</translation>
    </message>
    <message>
        <source>Theirs, then ours</source>
        <translation>相手側、次に自分側</translation>
    </message>
    <message>
        <source>Lines before</source>
        <translation>前の行</translation>
    </message>
    <message>
        <source>Lines after</source>
        <translation>後の行</translation>
    </message>
    <message>
        <source>What it becomes</source>
        <translation>マージ後の内容</translation>
    </message>
    <message>
        <source>Choose a side, or write it yourself</source>
        <translation>どちらかの側を選ぶか、自分で書いてください</translation>
    </message>
    <message>
        <source>Take this file as decided</source>
        <translation>このファイルを解決済みにする</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Return</translation>
    </message>
</context>
<context>
    <name>widgets::prompts::MessageCard</name>
    <message>
        <source>Copy this message</source>
        <translation>このメッセージをコピー</translation>
    </message>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%n トークン</numerusform>
        </translation>
    </message>
    <message>
        <source>Images: %1</source>
        <translation>画像: %1</translation>
    </message>
    <message>
        <source>Message of the role %1</source>
        <translation>ロール %1 のメッセージ</translation>
    </message>
</context>
<context>
    <name>widgets::prompts::NewPromptDialog</name>
    <message>
        <source>Create</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>New prompt</source>
        <translation>新しいプロンプト</translation>
    </message>
    <message>
        <source>Name, with folders</source>
        <translation>名前 (フォルダーを含む)</translation>
    </message>
    <message>
        <source>support/answer</source>
        <translation>support/answer</translation>
    </message>
    <message>
        <source>Begins as</source>
        <translation>ひな形</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>widgets::prompts::PreviewPane</name>
    <message>
        <source>Inputs to try with</source>
        <translation>試行用の入力</translation>
    </message>
    <message>
        <source>No prompt is open</source>
        <translation>プロンプトが開かれていません</translation>
    </message>
    <message>
        <source>What a model will get stands here while you write.</source>
        <translation>書いている間、モデルに送られる内容がここに表示されます。</translation>
    </message>
    <message>
        <source>What the model gets</source>
        <translation>モデルに送られる内容</translation>
    </message>
    <message>
        <source>%1 of %2 tokens</source>
        <translation>%1/%2 トークン</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 トークン</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>%1 行目</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>最大 %1</translation>
    </message>
    <message>
        <source>Estimated cost of what is sent</source>
        <translation>送信内容の推定コスト</translation>
    </message>
    <message>
        <source>With an answer of the largest length</source>
        <translation>最大長の回答を含む場合</translation>
    </message>
    <message>
        <source>Input %1</source>
        <translation>入力 %1</translation>
    </message>
    <message>
        <source>No sample</source>
        <translation>サンプルなし</translation>
    </message>
    <message numerus="yes">
        <source>%n more messages are counted, but not shown</source>
        <translation>
            <numerusform>ほかに %n 件のメッセージがあります (計算には含みますが、表示していません)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::prompts::ProblemList</name>
    <message>
        <source>No problems</source>
        <translation>問題なし</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>対処方法</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Error in line %1</source>
        <translation>%1 行目のエラー</translation>
    </message>
    <message>
        <source>Warning in line %1</source>
        <translation>%1 行目の警告</translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n 件のエラー</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n 件の警告</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::prompts::PromptEditor</name>
    <message>
        <source>Text of the prompt</source>
        <translation>プロンプトのテキスト</translation>
    </message>
</context>
<context>
    <name>widgets::prompts::PromptTab</name>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Shows or hides the problems</source>
        <translation>問題の表示と非表示を切り替えます</translation>
    </message>
    <message>
        <source>What was typed on %1 and not saved is back.</source>
        <translation>%1 に入力して保存していなかった内容を復元しました。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Back to the saved text</source>
        <translation>保存済みのテキストに戻す</translation>
    </message>
    <message>
        <source>Another program removed this file. Your text is kept here.</source>
        <translation>別のプログラムがこのファイルを削除しました。あなたのテキストはここに残っています。</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>自分の内容を残す</translation>
    </message>
    <message>
        <source>Another program changed this file. Nothing of yours was overwritten.</source>
        <translation>別のプログラムがこのファイルを変更しました。あなたの内容は上書きされていません。</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>再読み込み</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>確認中</translation>
    </message>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%n トークン</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1, column %2</source>
        <translation>%1 行 %2 列</translation>
    </message>
</context>
<context>
    <name>widgets::prompts::PromptsPage</name>
    <message>
        <source>Committed as %1.</source>
        <translation>%1 としてコミットしました。</translation>
    </message>
    <message>
        <source>The library cannot be opened</source>
        <translation>ライブラリを開けません</translation>
    </message>
    <message>
        <source>Opening the library</source>
        <translation>ライブラリを開いています</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <translation>%1 を保存しました。</translation>
    </message>
    <message>
        <source>On the disk</source>
        <translation>ディスク上の内容</translation>
    </message>
    <message>
        <source>Your text</source>
        <translation>あなたのテキスト</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存済み</translation>
    </message>
    <message>
        <source>%1, not saved</source>
        <translation>%1、未保存</translation>
    </message>
    <message>
        <source>%1 is now %2.</source>
        <translation>%1 は %2 になりました。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>%1 is deleted. Committed versions stay in the history.</source>
        <translation>%1 を削除しました。コミット済みのバージョンは履歴に残ります。</translation>
    </message>
    <message>
        <source>Tags of %1</source>
        <translation>%1 のタグ</translation>
    </message>
    <message>
        <source>Words, separated by commas</source>
        <translation>単語 (コンマ区切り)</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>New prompt</source>
        <translation>新しいプロンプト</translation>
    </message>
    <message>
        <source>Save the prompt</source>
        <translation>プロンプトを保存</translation>
    </message>
    <message>
        <source>Save all prompts</source>
        <translation>すべてのプロンプトを保存</translation>
    </message>
    <message>
        <source>Close the tab</source>
        <translation>タブを閉じる</translation>
    </message>
    <message>
        <source>Find in the prompt</source>
        <translation>プロンプト内を検索</translation>
    </message>
    <message>
        <source>Replace in the prompt</source>
        <translation>プロンプト内を置換</translation>
    </message>
    <message>
        <source>Next place found</source>
        <translation>次の検索結果</translation>
    </message>
    <message>
        <source>Previous place found</source>
        <translation>前の検索結果</translation>
    </message>
    <message>
        <source>Search all prompts</source>
        <translation>すべてのプロンプトを検索</translation>
    </message>
    <message>
        <source>Filter the prompts</source>
        <translation>プロンプトを絞り込む</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>次の問題</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>前の問題</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>次の変更</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>前の変更</translation>
    </message>
    <message>
        <source>Write a commit</source>
        <translation>コミットを作成</translation>
    </message>
    <message>
        <source>What changed since the commit</source>
        <translation>コミット後の変更内容</translation>
    </message>
    <message>
        <source>Rename the prompt</source>
        <translation>プロンプトの名前を変更</translation>
    </message>
    <message>
        <source>Duplicate the prompt</source>
        <translation>プロンプトを複製</translation>
    </message>
    <message>
        <source>Move a label</source>
        <translation>ラベルを移動</translation>
    </message>
    <message>
        <source>What the model gets</source>
        <translation>モデルに送られる内容</translation>
    </message>
    <message>
        <source>Front matter as a form</source>
        <translation>フロント マターをフォームで編集</translation>
    </message>
    <message>
        <source>History of the prompt</source>
        <translation>プロンプトの履歴</translation>
    </message>
    <message>
        <source>Labels of the prompt</source>
        <translation>プロンプトのラベル</translation>
    </message>
    <message>
        <source>New branch</source>
        <translation>新しいブランチ</translation>
    </message>
    <message>
        <source>Fetch from the remote</source>
        <translation>リモートからフェッチ</translation>
    </message>
    <message>
        <source>Pull from the remote</source>
        <translation>リモートからプル</translation>
    </message>
    <message>
        <source>Push to the remote</source>
        <translation>リモートへプッシュ</translation>
    </message>
    <message>
        <source>Resolve conflicts</source>
        <translation>競合を解決</translation>
    </message>
    <message>
        <source>Run in playground</source>
        <translation>プレイグラウンドで実行</translation>
    </message>
    <message>
        <source>Compare models</source>
        <translation>モデルを比較</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>ライブラリ</translation>
    </message>
    <message>
        <source>Choose a prompt</source>
        <translation>プロンプトを選んでください</translation>
    </message>
    <message>
        <source>Open one on the left, or make a new one with Ctrl+N.</source>
        <translation>左側で開くか、Ctrl+N で新しく作成してください。</translation>
    </message>
    <message>
        <source>Open prompts</source>
        <translation>開いているプロンプト</translation>
    </message>
    <message>
        <source>About the prompt</source>
        <translation>プロンプトの情報</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>フォーム</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Last commit</source>
        <translation>最後のコミット</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>The text of %1 is in the editor. Undo takes it back.</source>
        <translation>%1 のテキストをエディターに入れました。「元に戻す」で取り消せます。</translation>
    </message>
    <message>
        <source>A label needs a committed version.</source>
        <translation>ラベルにはコミット済みのバージョンが必要です。</translation>
    </message>
    <message>
        <source>The library shows the branch %1.</source>
        <translation>ライブラリはブランチ %1 を表示しています。</translation>
    </message>
    <message>
        <source>Name of the branch</source>
        <translation>ブランチの名前</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>競合</translation>
    </message>
    <message>
        <source>Remote of the library</source>
        <translation>ライブラリのリモート</translation>
    </message>
    <message>
        <source>Address: https, ssh, or a folder</source>
        <translation>アドレス: https、ssh、またはフォルダー</translation>
    </message>
</context>
<context>
    <name>widgets::prompts::PublishDialog</name>
    <message>
        <source>Publish</source>
        <translation>公開</translation>
    </message>
    <message>
        <source>Publish %1</source>
        <translation>%1 を公開</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Name to confirm</source>
        <translation>確認のための名前</translation>
    </message>
    <message>
        <source>Live now</source>
        <translation>現在稼働中</translation>
    </message>
    <message>
        <source>After publishing</source>
        <translation>公開後</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>確認のため %1 と入力</translation>
    </message>
</context>
<context>
    <name>widgets::prompts::RenameDialog</name>
    <message>
        <source>Rename</source>
        <translation>名前の変更</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 の名前の変更</translation>
    </message>
    <message>
        <source>New place</source>
        <translation>新しい場所</translation>
    </message>
    <message>
        <source>Files that change</source>
        <translation>変更されるファイル</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>New place in the library</source>
        <translation>ライブラリ内の新しい場所</translation>
    </message>
    <message>
        <source>%1 becomes %2</source>
        <translation>%1 は %2 になります</translation>
    </message>
</context>
<context>
    <name>widgets::prompts::SearchPane</name>
    <message>
        <source>Search all prompts</source>
        <translation>すべてのプロンプトを検索</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正規表現</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>大文字と小文字を区別</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>単語単位</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>見つかった箇所</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>検索しています</translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n か所</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>検出なし</translation>
    </message>
    <message>
        <source>The first %1 in %2</source>
        <translation>最初の %1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n ファイル</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1 行目: %2</translation>
    </message>
</context>
<context>
    <name>widgets::prompts::TreePane</name>
    <message>
        <source>Filter by name, tag or label</source>
        <translation>名前、タグ、ラベルで絞り込む</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Show what changed</source>
        <translation>変更内容を表示</translation>
    </message>
    <message>
        <source>New prompt…</source>
        <translation>新しいプロンプト…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>タグ…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>名前の変更…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>widgets::shell::AboutDialog</name>
    <message>
        <source>About Pilothouse</source>
        <translation>Pilothouse について</translation>
    </message>
    <message>
        <source>Pilothouse</source>
        <translation>Pilothouse</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>バージョン %1</translation>
    </message>
    <message>
        <source>The control room for generative-AI systems on Azure: run them, work on their prompts, audit them.</source>
        <translation>Azure 上の生成 AI システムのコントロール ルーム。運用、プロンプトの改善、監査をここで行えます。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty. Pilothouse sends nothing about you or your work to its makers.</source>
        <translation>GNU General Public License バージョン 3 以降に基づくフリー ソフトウェアです。保証はありません。Pilothouse は利用者や作業内容について開発元に何も送信しません。</translation>
    </message>
    <message>
        <source>Built on</source>
        <translation>使用しているもの</translation>
    </message>
    <message>
        <source>Libraries and their licences</source>
        <translation>ライブラリとライセンス</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>widgets::shell::AccountCorner</name>
    <message>
        <source>Not signed in</source>
        <translation>未サインイン</translation>
    </message>
    <message>
        <source>Account %1, tenant %2</source>
        <translation>アカウント %1、テナント %2</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Accounts and tenants…</source>
        <translation>アカウントとテナント…</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>サインアウト</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>テナント</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Who am I?</source>
        <translation>自分の情報</translation>
    </message>
</context>
<context>
    <name>widgets::shell::BannerStack</name>
    <message>
        <source>Messages</source>
        <translation>メッセージ</translation>
    </message>
</context>
<context>
    <name>widgets::shell::CallsPopup</name>
    <message>
        <source>Cancel all</source>
        <translation>すべて取り消す</translation>
    </message>
    <message>
        <source>Running calls</source>
        <translation>実行中の呼び出し</translation>
    </message>
    <message>
        <source>No call is running.</source>
        <translation>実行中の呼び出しはありません。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>try %1</source>
        <translation>試行 %1</translation>
    </message>
    <message>
        <source>Cancel “%1”</source>
        <translation>「%1」を取り消す</translation>
    </message>
</context>
<context>
    <name>widgets::shell::CloudBadge</name>
    <message>
        <source>Cloud: %1</source>
        <translation>クラウド: %1</translation>
    </message>
    <message>
        <source>Nothing here is Azure: a simulated cloud on this computer, %1</source>
        <translation>これは Azure ではありません。このコンピューター上の模擬クラウドです: %1</translation>
    </message>
    <message>
        <source>SANDBOX</source>
        <translation>サンドボックス</translation>
    </message>
</context>
<context>
    <name>widgets::shell::CommandPalette</name>
    <message>
        <source>Nothing fits. Try fewer letters.</source>
        <translation>該当するものがありません。文字を減らしてみてください。</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>コマンド パレット</translation>
    </message>
    <message>
        <source>Type a command, a page or a setting</source>
        <translation>コマンド、ページ、設定を入力</translation>
    </message>
    <message>
        <source>Search commands, pages and settings</source>
        <translation>コマンド、ページ、設定を検索</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>候補</translation>
    </message>
</context>
<context>
    <name>widgets::shell::IdentityBanners</name>
    <message>
        <source>The server says: %1</source>
        <translation>サーバーからのメッセージ: %1</translation>
    </message>
    <message>
        <source>Permission: %1</source>
        <translation>アクセス許可: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) wait and go on afterwards.</source>
        <translation>
            <numerusform>%n 件の呼び出しが待機中で、その後に再開します。</numerusform>
        </translation>
    </message>
    <message>
        <source>Goes on afterwards: %1.</source>
        <translation>その後に再開: %1。</translation>
    </message>
    <message>
        <source>Copy for the administrator</source>
        <translation>管理者用にコピー</translation>
    </message>
    <message>
        <source>Details copied</source>
        <translation>詳細をコピーしました</translation>
    </message>
    <message>
        <source>Nobody is signed out. What is on the screen stays, and tokens that still live are used.</source>
        <translation>サインアウトはされません。画面の内容はそのまま残り、有効なトークンを使い続けます。</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>今すぐ試す</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>キーチェーンがロックされています。</translation>
    </message>
    <message>
        <source>This computer has no keychain that can be used.</source>
        <translation>このコンピューターには使用できるキーチェーンがありません。</translation>
    </message>
    <message>
        <source>Accounts that it keeps stay in the list, but cannot work until it is open.</source>
        <translation>保存されたアカウントは一覧に残りますが、ロックを解除するまで使用できません。</translation>
    </message>
    <message>
        <source>You are signed in until Pilothouse ends, and will have to sign in again next time. Nothing is written to disk.</source>
        <translation>サインインは Pilothouse を終了するまで有効で、次回はもう一度サインインが必要です。ディスクには何も書き込みません。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>ロック解除</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message numerus="yes">
        <source>Your computer&apos;s clock is off by about %n min.</source>
        <translation>
            <numerusform>コンピューターの時計が約 %n 分ずれています。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is ahead of the sign-in service. Sign-in works, but times that Pilothouse shows are wrong. Set the clock.</source>
        <translation>サインイン サービスより進んでいます。サインインはできますが、Pilothouse に表示される時刻が正しくありません。時計を合わせてください。</translation>
    </message>
    <message>
        <source>It is behind the sign-in service. Sign-in works, but times that Pilothouse shows are wrong. Set the clock.</source>
        <translation>サインイン サービスより遅れています。サインインはできますが、Pilothouse に表示される時刻が正しくありません。時計を合わせてください。</translation>
    </message>
    <message>
        <source>Use a code instead</source>
        <translation>代わりにコードを使う</translation>
    </message>
</context>
<context>
    <name>widgets::shell::MainWindow</name>
    <message>
        <source>Pilothouse</source>
        <translation>Pilothouse</translation>
    </message>
    <message>
        <source>Pilothouse – %1</source>
        <translation>Pilothouse – %1</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
</context>
<context>
    <name>widgets::shell::NavigationRail</name>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
</context>
<context>
    <name>widgets::shell::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>On</source>
        <translation>オン</translation>
    </message>
</context>
<context>
    <name>widgets::shell::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボード ショートカット</translation>
    </message>
    <message>
        <source>Moving about</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Next control</source>
        <translation>次のコントロール</translation>
    </message>
    <message>
        <source>Stop, close or step back</source>
        <translation>停止、閉じる、戻る</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>widgets::shell::StatusStrip</name>
    <message>
        <source>Read-only</source>
        <translation>読み取り専用</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Nothing in Azure can be changed from this window. Start without --read-only to unlock writing.</source>
        <translation>このウィンドウから Azure を変更することはできません。書き込むには --read-only なしで起動してください。</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>待機中</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) running</source>
        <translation>
            <numerusform>%n 件の呼び出しを実行中</numerusform>
        </translation>
    </message>
    <message>
        <source>No call is running</source>
        <translation>実行中の呼び出しはありません</translation>
    </message>
    <message>
        <source>List and cancel the calls under way</source>
        <translation>実行中の呼び出しを一覧して取り消します</translation>
    </message>
</context>
<context>
    <name>widgets::shell::TopBar</name>
    <message>
        <source>Pilothouse</source>
        <translation>Pilothouse</translation>
    </message>
    <message>
        <source>Search commands and pages</source>
        <translation>コマンドとページを検索</translation>
    </message>
</context>
<context>
    <name>widgets::traces::CardList</name>
    <message>
        <source>The first %1 of %2 characters. The copy button takes all of it.</source>
        <translation>%2 文字のうち最初の %1 文字です。コピー ボタンでは全文をコピーします。</translation>
    </message>
    <message>
        <source>Prompts and answers can hold personal data. They are hidden until you want to read them.</source>
        <translation>プロンプトと回答には個人データが含まれている可能性があります。表示を選ぶまで非表示になります。</translation>
    </message>
    <message>
        <source>Reveal content</source>
        <translation>コンテンツを表示</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>テキストをコピー</translation>
    </message>
    <message numerus="yes">
        <source>Hidden, %Ln character(s)</source>
        <translation>
            <numerusform>非表示 (%Ln 文字)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 more are not shown.</source>
        <translation>ほか %1 件は表示していません。</translation>
    </message>
</context>
<context>
    <name>widgets::traces::CompareTree</name>
    <message>
        <source>%1 (%2)</source>
        <comment>change, and as a percentage</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>only on the left</source>
        <translation>左のみ</translation>
    </message>
    <message>
        <source>only on the right</source>
        <translation>右のみ</translation>
    </message>
    <message>
        <source>%1, then %2</source>
        <comment>status on the left and on the right</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>another model: %1, then %2</source>
        <translation>モデルが異なる: %1 → %2</translation>
    </message>
    <message>
        <source>Span</source>
        <translation>スパン</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変化</translation>
    </message>
    <message>
        <source>Tokens left</source>
        <translation>トークン数 (左)</translation>
    </message>
    <message>
        <source>Tokens right</source>
        <translation>トークン数 (右)</translation>
    </message>
    <message>
        <source>Change of tokens</source>
        <translation>トークン数の変化</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差異</translation>
    </message>
</context>
<context>
    <name>widgets::traces::CompareView</name>
    <message>
        <source>Reading the trace</source>
        <translation>トレースを読み込んでいます</translation>
    </message>
    <message>
        <source>Both traces, span beside span</source>
        <translation>2 つのトレースのスパンごとの比較</translation>
    </message>
    <message>
        <source>Back to the trace</source>
        <translation>トレースに戻る</translation>
    </message>
    <message>
        <source>Left:</source>
        <translation>左:</translation>
    </message>
    <message>
        <source>Right:</source>
        <translation>右:</translation>
    </message>
    <message>
        <source>The trace on the right</source>
        <translation>右のトレース</translation>
    </message>
    <message>
        <source>Difference above</source>
        <translation>上の差異</translation>
    </message>
    <message>
        <source>Shift+N</source>
        <translation>Shift+N</translation>
    </message>
    <message>
        <source>Difference below</source>
        <translation>下の差異</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>スパン %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>The list has no other trace to compare with.</source>
        <translation>一覧に、比較できるほかのトレースがありません。</translation>
    </message>
    <message>
        <source>Both did the same steps with the same outcome; only times and tokens differ.</source>
        <translation>どちらも同じ手順で同じ結果でした。時間とトークン数だけが異なります。</translation>
    </message>
    <message>
        <source>The first difference is at “%1”. Only left: %2, only right: %3, other outcome: %4.</source>
        <translation>最初の差異は「%1」にあります。左のみ: %2、右のみ: %3、結果が異なる: %4。</translation>
    </message>
    <message>
        <source>There is no difference in the steps.</source>
        <translation>手順に差異はありません。</translation>
    </message>
</context>
<context>
    <name>widgets::traces::DocumentsTable</name>
    <message>
        <source>Rank</source>
        <translation>順位</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>ドキュメント</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Reranker</source>
        <translation>リランカー</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>文字数</translation>
    </message>
</context>
<context>
    <name>widgets::traces::DocumentsView</name>
    <message>
        <source>Retrieved documents</source>
        <translation>取得したドキュメント</translation>
    </message>
    <message>
        <source>Copy the document&apos;s text</source>
        <translation>ドキュメントのテキストをコピー</translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation>ドキュメントのテキスト</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>ドキュメント %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%2 から取得した%1</translation>
    </message>
    <message>
        <source>%1 for “%2”</source>
        <translation>「%2」で取得した%1</translation>
    </message>
    <message>
        <source>The text of this document was not recorded.</source>
        <translation>このドキュメントのテキストは記録されていません。</translation>
    </message>
    <message>
        <source>Why this document: %1 of %2 words of the query stand in it.</source>
        <translation>このドキュメントが選ばれた理由: クエリの %2 語のうち %1 語が含まれています。</translation>
    </message>
    <message>
        <source>Found: %1.</source>
        <translation>あり: %1。</translation>
    </message>
    <message>
        <source>Missing: %1.</source>
        <translation>なし: %1。</translation>
    </message>
</context>
<context>
    <name>widgets::traces::Minimap</name>
    <message>
        <source>The whole trace. Click or drag to move the view.</source>
        <translation>トレース全体です。クリックまたはドラッグで表示位置を移動します。</translation>
    </message>
</context>
<context>
    <name>widgets::traces::SearchAssist</name>
    <message>
        <source>Proposals for the search</source>
        <translation>検索の候補</translation>
    </message>
    <message>
        <source>At character %1: %2 %3</source>
        <translation>%1 文字目: %2%3</translation>
    </message>
</context>
<context>
    <name>widgets::traces::SpanPane</name>
    <message>
        <source>Messages of the call</source>
        <translation>呼び出しのメッセージ</translation>
    </message>
    <message>
        <source>No messages were recorded.</source>
        <translation>メッセージは記録されていません。</translation>
    </message>
    <message>
        <source>Tool calls</source>
        <translation>ツール呼び出し</translation>
    </message>
    <message>
        <source>No tool was called.</source>
        <translation>ツールは呼び出されていません。</translation>
    </message>
    <message>
        <source>Verdicts of filters</source>
        <translation>フィルターの判定</translation>
    </message>
    <message>
        <source>No filter said anything.</source>
        <translation>フィルターの判定はありません。</translation>
    </message>
    <message>
        <source>Events of the span</source>
        <translation>スパンのイベント</translation>
    </message>
    <message>
        <source>Nothing happened inside this span.</source>
        <translation>このスパンの中でイベントは発生していません。</translation>
    </message>
    <message>
        <source>The span as JSON</source>
        <translation>スパンの JSON</translation>
    </message>
    <message>
        <source>About the span</source>
        <translation>スパンについて</translation>
    </message>
    <message>
        <source>Overview of the span</source>
        <translation>スパンの概要</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>記録されたまま</translation>
    </message>
    <message>
        <source>Copy the chosen value</source>
        <translation>選択した値をコピー</translation>
    </message>
    <message>
        <source>The value was copied.</source>
        <translation>値をコピーしました。</translation>
    </message>
    <message>
        <source>Copy all as JSON</source>
        <translation>すべて JSON としてコピー</translation>
    </message>
    <message>
        <source>The attributes were copied.</source>
        <translation>属性をコピーしました。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Attributes of the span</source>
        <translation>スパンの属性</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(名前なし)</translation>
    </message>
    <message>
        <source>No span is chosen</source>
        <translation>スパンが選択されていません</translation>
    </message>
    <message>
        <source>begins after %1</source>
        <translation>%1後に開始</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>ドキュメント</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>生データ</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>tab with a count</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>利用者</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Tool&apos;s answer</source>
        <translation>ツールの応答</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>指示</translation>
    </message>
    <message>
        <source>%1: %2, go there</source>
        <translation>%1: %2 に移動</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>%1 ms as told: it ended before it began</source>
        <translation>記録では %1 ms (終了が開始より前)</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>%1, %2 % of the trace</source>
        <translation>%1、トレースの %2%</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>最初のトークン</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>%1後</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>環境</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>顧客</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>エラーの内容</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>記録元</translation>
    </message>
    <message>
        <source>Span</source>
        <translation>スパン</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>親</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>トレース</translation>
    </message>
    <message>
        <source>%1, asked for as %2</source>
        <translation>%1 (要求時の指定: %2)</translation>
    </message>
    <message>
        <source>%1 in</source>
        <translation>入力 %1</translation>
    </message>
    <message>
        <source>%1 out</source>
        <translation>出力 %1</translation>
    </message>
    <message>
        <source>%1 of the input from the cache</source>
        <translation>入力のうちキャッシュから %1</translation>
    </message>
    <message>
        <source>%1 of the output for reasoning</source>
        <translation>出力のうち推論用 %1</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン数</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>パラメーター</translation>
    </message>
    <message>
        <source>Ended because</source>
        <translation>終了理由</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>変数</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1、バージョン %2</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>デプロイ</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>インデックス</translation>
    </message>
    <message numerus="yes">
        <source>%Ln retrieved</source>
        <translation>
            <numerusform>%Ln 件を取得</numerusform>
        </translation>
    </message>
    <message>
        <source>Content filter</source>
        <translation>コンテンツ フィルター</translation>
    </message>
    <message>
        <source>The filters of the account</source>
        <translation>アカウントのフィルター</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>Linked to</source>
        <translation>リンク先</translation>
    </message>
    <message>
        <source>span %1</source>
        <translation>スパン %1</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>cut by the exporter</source>
        <translation>エクスポーターで切り詰め</translation>
    </message>
    <message>
        <source>arguments are no JSON</source>
        <translation>引数が JSON ではない</translation>
    </message>
    <message>
        <source>The arguments were not recorded.</source>
        <translation>引数は記録されていません。</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>ブロック</translation>
    </message>
    <message>
        <source>Found, let through</source>
        <translation>検出 (通過)</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>検出なし</translation>
    </message>
    <message>
        <source>%1, severity %2</source>
        <translation>%1、重大度 %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>label and explanation of a judgement</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>before the span began</source>
        <translation>スパンの開始前</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 文字</translation>
    </message>
    <message>
        <source>The span has no texts. They are shown as the index holds them now.</source>
        <translation>このスパンにはテキストがありません。インデックスに現在ある内容を表示しています。</translation>
    </message>
    <message>
        <source>The span has no texts, and the index could not be asked. %1</source>
        <translation>このスパンにはテキストがなく、インデックスにも問い合わせできませんでした。%1</translation>
    </message>
</context>
<context>
    <name>widgets::traces::StoryView</name>
    <message>
        <source>Reading the conversation</source>
        <translation>会話を読み込んでいます</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>発生した内容</translation>
    </message>
    <message>
        <source>Nothing is known of this conversation.</source>
        <translation>この会話の情報はありません。</translation>
    </message>
    <message>
        <source>Back to the trace</source>
        <translation>トレースに戻る</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>Show the span</source>
        <translation>スパンを表示</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>指示</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>利用者</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Called; what it answered was not recorded.</source>
        <translation>呼び出されましたが、回答は記録されていません。</translation>
    </message>
    <message numerus="yes">
        <source>Retrieval: %Ln document(s)</source>
        <translation>
            <numerusform>検索: ドキュメント %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retrieval from %1: %Ln document(s)</source>
        <translation>
            <numerusform>%1 の検索: ドキュメント %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2 (score %3)</source>
        <translation>%1. %2 (スコア %3)</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Searched for: %1</source>
        <translation>検索語: %1</translation>
    </message>
    <message>
        <source>Tool: %1</source>
        <translation>ツール: %1</translation>
    </message>
    <message>
        <source>Content filter</source>
        <translation>コンテンツ フィルター</translation>
    </message>
    <message>
        <source>%1: blocked</source>
        <translation>%1: ブロック</translation>
    </message>
    <message>
        <source>%1: found, let through</source>
        <translation>%1: 検出 (通過)</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失敗: %1</translation>
    </message>
    <message>
        <source>Judged: %1</source>
        <translation>評価: %1</translation>
    </message>
    <message>
        <source>This application does not record what was asked and answered.</source>
        <translation>このアプリケーションは質問と回答の内容を記録していません。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more span(s) were not looked into.</source>
        <translation>
            <numerusform>ほか %Ln 件のスパンは調べていません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln turn(s)</source>
        <translation>
            <numerusform>やり取り %Ln 回</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::traces::TimeShare</name>
    <message>
        <source>Where the time went: %1</source>
        <translation>時間の内訳: %1</translation>
    </message>
    <message>
        <source>Where the time went, each moment counted once: %1</source>
        <translation>時間の内訳 (重なる時間は 1 回だけ計上): %1</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2%</translation>
    </message>
    <message>
        <source>short</source>
        <translation>短い</translation>
    </message>
    <message>
        <source>no tokens</source>
        <translation>トークンなし</translation>
    </message>
    <message>
        <source>the whole trace</source>
        <translation>トレース全体</translation>
    </message>
    <message>
        <source>most tokens of one call</source>
        <translation>1 回の呼び出しの最多トークン数</translation>
    </message>
</context>
<context>
    <name>widgets::traces::TraceList</name>
    <message>
        <source>Traces</source>
        <translation>トレース</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>デプロイ</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>User</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>顧客</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>Prompt version</source>
        <translation>プロンプトのバージョン</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>Failure mode</source>
        <translation>障害モード</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>Search: words, latency&gt;2s, status:error, model:gpt-4o …</source>
        <translation>検索: 語句、latency&gt;2s、status:error、model:gpt-4o…</translation>
    </message>
    <message>
        <source>Search traces</source>
        <translation>トレースを検索</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>さらに表示</translation>
    </message>
    <message>
        <source>Close the file</source>
        <translation>ファイルを閉じる</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>時間の範囲</translation>
    </message>
    <message>
        <source>Which traces come first</source>
        <translation>トレースの並び順</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>新しい順</translation>
    </message>
    <message>
        <source>Slowest first</source>
        <translation>遅い順</translation>
    </message>
    <message>
        <source>Most tokens first</source>
        <translation>トークン数の多い順</translation>
    </message>
    <message>
        <source>%1 (Application Insights)</source>
        <translation>%1 (Application Insights)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>filter and value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Take the filter %1: %2 away</source>
        <translation>フィルター %1: %2 を外す</translation>
    </message>
    <message>
        <source>Reading traces…</source>
        <translation>トレースを読み込んでいます…</translation>
    </message>
    <message>
        <source>The system&apos;s telemetry is asked for what its requests did.</source>
        <translation>システムのテレメトリに、要求の処理内容を照会しています。</translation>
    </message>
    <message>
        <source>The traces could not be read</source>
        <translation>トレースを読み込めませんでした</translation>
    </message>
    <message>
        <source>No system to ask</source>
        <translation>照会できるシステムがありません</translation>
    </message>
    <message>
        <source>No traces</source>
        <translation>トレースはありません</translation>
    </message>
    <message>
        <source>A Log Analytics workspace is needed, and the role Log Analytics Reader on it. A file with traces can be opened without.</source>
        <translation>Log Analytics ワークスペースと、その Log Analytics 閲覧者ロールが必要です。トレースのファイルは、これらがなくても開けます。</translation>
    </message>
    <message>
        <source>Choose a longer time, or take filters away.</source>
        <translation>より長い期間を選ぶか、フィルターを外してください。</translation>
    </message>
    <message>
        <source>Reading the file: %1 %</source>
        <translation>ファイルを読み込んでいます: %1%</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>file and its format</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Source: %1, newest row %2</source>
        <translation>ソース: %1、最新の行 %2</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>ソース: %1</translation>
    </message>
</context>
<context>
    <name>widgets::traces::TraceListModel</name>
    <message numerus="yes">
        <source>Hidden, %Ln character(s)</source>
        <translation>
            <numerusform>非表示 (%Ln 文字)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::traces::TraceView</name>
    <message>
        <source>Critical path</source>
        <translation>クリティカル パス</translation>
    </message>
    <message>
        <source>All at once</source>
        <translation>全体を表示</translation>
    </message>
    <message>
        <source>Reading the trace</source>
        <translation>トレースを読み込んでいます</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>一覧に戻る</translation>
    </message>
    <message>
        <source>The trace above in the list</source>
        <translation>一覧で 1 つ上のトレース</translation>
    </message>
    <message>
        <source>The trace below in the list</source>
        <translation>一覧で 1 つ下のトレース</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>Read what happened as a conversation (T)</source>
        <translation>発生した内容を会話として表示 (T)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Show another trace beside this one (B)</source>
        <translation>別のトレースを並べて表示 (B)</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>再実行</translation>
    </message>
    <message>
        <source>Ask the same again in the playground, with its variables (R)</source>
        <translation>同じ質問を、同じ変数を使ってプレイグラウンドでもう一度送信 (R)</translation>
    </message>
    <message>
        <source>Failures like this</source>
        <translation>同様の障害</translation>
    </message>
    <message>
        <source>Show failures of the same kind (F)</source>
        <translation>同じ種類の障害を表示 (F)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>色分け</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>トークン数</translation>
    </message>
    <message>
        <source>What the colours of the bars say</source>
        <translation>バーの色が示す内容</translation>
    </message>
    <message>
        <source>What the trace waited for, and time that no span explains (C)</source>
        <translation>トレースが待機した対象と、どのスパンでも説明できない時間 (C)</translation>
    </message>
    <message>
        <source>All spans in the height of the window (O)</source>
        <translation>すべてのスパンをウィンドウの高さに収めて表示 (O)</translation>
    </message>
    <message>
        <source>Find a span ( / )</source>
        <translation>スパンを検索 ( / )</translation>
    </message>
    <message>
        <source>Find spans by name</source>
        <translation>名前でスパンを検索</translation>
    </message>
    <message>
        <source>Trace id</source>
        <translation>トレース ID</translation>
    </message>
    <message>
        <source>The trace id was copied.</source>
        <translation>トレース ID をコピーしました。</translation>
    </message>
    <message>
        <source>Span id</source>
        <translation>スパン ID</translation>
    </message>
    <message>
        <source>The span id was copied.</source>
        <translation>スパン ID をコピーしました。</translation>
    </message>
    <message>
        <source>Trace as JSON</source>
        <translation>トレース (JSON)</translation>
    </message>
    <message>
        <source>The trace was copied as JSON.</source>
        <translation>トレースを JSON としてコピーしました。</translation>
    </message>
    <message>
        <source>Span as JSON</source>
        <translation>スパン (JSON)</translation>
    </message>
    <message>
        <source>The span was copied as JSON.</source>
        <translation>スパンを JSON としてコピーしました。</translation>
    </message>
    <message>
        <source>Query (KQL)</source>
        <translation>クエリ (KQL)</translation>
    </message>
    <message>
        <source>The query was copied.</source>
        <translation>クエリをコピーしました。</translation>
    </message>
    <message>
        <source>Open in Logs</source>
        <translation>ログで開く</translation>
    </message>
    <message>
        <source>Reading the trace…</source>
        <translation>トレースを読み込んでいます…</translation>
    </message>
    <message>
        <source>All tables of the system are asked for its spans.</source>
        <translation>システムのすべてのテーブルにスパンを照会しています。</translation>
    </message>
    <message>
        <source>The trace could not be read</source>
        <translation>トレースを読み込めませんでした</translation>
    </message>
    <message>
        <source>Esc goes back to the list.</source>
        <translation>Esc で一覧に戻ります。</translation>
    </message>
    <message>
        <source>This trace has no spans</source>
        <translation>このトレースにスパンはありません</translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>スパン %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>%1 以上</translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>エラー %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>The marked rows say what is odd about each.</source>
        <translation>印の付いた行で、それぞれの問題を確認できます。</translation>
    </message>
    <message>
        <source>This trace has no retrieval.</source>
        <translation>このトレースに検索はありません。</translation>
    </message>
    <message>
        <source>This trace has no model call.</source>
        <translation>このトレースにモデル呼び出しはありません。</translation>
    </message>
    <message>
        <source>No span has this in its name.</source>
        <translation>名前にこの文字列を含むスパンはありません。</translation>
    </message>
</context>
<context>
    <name>widgets::traces::TracesPage</name>
    <message>
        <source>Content</source>
        <translation>コンテンツ</translation>
    </message>
    <message>
        <source>Reveal prompts and answers</source>
        <translation>プロンプトと回答を表示</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>受信</translation>
    </message>
    <message>
        <source>Receive spans on this computer</source>
        <translation>このコンピューターでスパンを受信</translation>
    </message>
    <message>
        <source>Open a file with traces</source>
        <translation>トレースのファイルを開く</translation>
    </message>
    <message>
        <source>This is the last trace of the list.</source>
        <translation>一覧の最後のトレースです。</translation>
    </message>
    <message>
        <source>This is the first trace of the list.</source>
        <translation>一覧の最初のトレースです。</translation>
    </message>
    <message>
        <source>Open a trace first.</source>
        <translation>先にトレースを開いてください。</translation>
    </message>
    <message>
        <source>The list shows the traces made from this prompt.</source>
        <translation>このプロンプトによるトレースを一覧に表示しています。</translation>
    </message>
    <message>
        <source>Prompts and answers can be read. Hide them again (Ctrl+Shift+H).</source>
        <translation>プロンプトと回答を表示しています。非表示に戻すには Ctrl+Shift+H を押します。</translation>
    </message>
    <message>
        <source>Prompts and answers can hold personal data and are hidden. Reveal them (Ctrl+Shift+H).</source>
        <translation>プロンプトと回答には個人データが含まれている可能性があるため、非表示になっています。表示するには Ctrl+Shift+H を押します。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>address and number of spans</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Spans sent to %1 come into the list. Switch off to stop listening.</source>
        <translation>%1 に送信されたスパンが一覧に追加されます。オフにすると受信を停止します。</translation>
    </message>
    <message>
        <source>Listens on this computer only (OTLP over HTTP) and shows what a program sends. Off until you switch it on.</source>
        <translation>このコンピューターでのみ OTLP over HTTP で待ち受け、プログラムから送信された内容を表示します。オンにするまではオフです。</translation>
    </message>
    <message>
        <source>The question of this trace was not recorded, so it cannot be asked again.</source>
        <translation>このトレースの質問は記録されていないため、もう一度送信できません。</translation>
    </message>
    <message>
        <source>Nothing failed in this trace; the page shows all failures.</source>
        <translation>このトレースに障害はありません。ページにはすべての障害を表示しています。</translation>
    </message>
    <message>
        <source>Traces: OpenTelemetry or Application Insights (*.json *.jsonl *.ndjson)</source>
        <translation>トレース: OpenTelemetry または Application Insights (*.json *.jsonl *.ndjson)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>トレース</translation>
    </message>
    <message>
        <source>Close the file, back to the system&apos;s traces</source>
        <translation>ファイルを閉じてシステムのトレースに戻る</translation>
    </message>
    <message>
        <source>Read the traces again</source>
        <translation>トレースを再読み込み</translation>
    </message>
    <message>
        <source>Search traces</source>
        <translation>トレースを検索</translation>
    </message>
    <message>
        <source>Export the shown traces</source>
        <translation>表示中のトレースをエクスポート</translation>
    </message>
    <message>
        <source>Reveal or hide prompts and answers</source>
        <translation>プロンプトと回答の表示を切り替え</translation>
    </message>
    <message>
        <source>Show the critical path</source>
        <translation>クリティカル パスを表示</translation>
    </message>
    <message>
        <source>Next retrieval with its documents</source>
        <translation>次の検索とそのドキュメント</translation>
    </message>
    <message>
        <source>Next model call with its messages</source>
        <translation>次のモデル呼び出しとそのメッセージ</translation>
    </message>
    <message>
        <source>Read the trace as a conversation</source>
        <translation>トレースを会話として表示</translation>
    </message>
    <message>
        <source>Compare with another trace</source>
        <translation>別のトレースと比較</translation>
    </message>
    <message>
        <source>Ask the same again in the playground</source>
        <translation>同じ質問をプレイグラウンドでもう一度送信</translation>
    </message>
    <message>
        <source>Show failures like this</source>
        <translation>同様の障害を表示</translation>
    </message>
</context>
<context>
    <name>widgets::traces::WaterfallView</name>
    <message>
        <source>Up and Down choose a span, Left and Right close and open it, plus and minus zoom, 0 shows all of the time, O all spans at once, C the critical path, N the next failure. Return opens the span.</source>
        <translation>上下の方向キーでスパンを選択し、左右の方向キーで折りたたみと展開、+ と - で拡大縮小します。0 で全期間、O ですべてのスパン、C でクリティカル パス、N で次の障害を表示します。Enter でスパンを開きます。</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln row(s). O shows their names.</source>
        <translation>
            <numerusform>全 %Ln 行。O で名前を表示します。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Spans of the trace</source>
        <translation>トレースのスパン</translation>
    </message>
</context>
<context>
    <name>widgets::traces::Words</name>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln トークン</numerusform>
        </translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(名前なし)</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>欠落</translation>
    </message>
    <message>
        <source>ended before it began</source>
        <translation>終了が開始より前</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>終了なし</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>duration and tokens</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kind and status of a span</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>begins after %1, takes %2</source>
        <translation>%1後に開始、所要時間 %2</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>モデル: %1</translation>
    </message>
    <message>
        <source>Tokens: %1 in, %2 out</source>
        <translation>トークン数: 入力 %1、出力 %2</translation>
    </message>
    <message>
        <source>Service: %1</source>
        <translation>サービス: %1</translation>
    </message>
    <message>
        <source>On the critical path: the trace waited for it.</source>
        <translation>クリティカル パス上: トレースはこのスパンを待機しました。</translation>
    </message>
    <message>
        <source>%1, %2, level %3, begins after %4, takes %5, %6</source>
        <translation>%1、%2、レベル %3、%4後に開始、所要時間 %5、%6</translation>
    </message>
</context>
</TS>
