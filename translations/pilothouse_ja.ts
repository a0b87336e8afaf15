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
    <message numerus="yes">
        <source>The query returned %n tables; the first is shown.</source>
        <translation>
            <numerusform>クエリは %n 個のテーブルを返しました。最初のテーブルを表示しています。</numerusform>
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
        <source>Time range</source>
        <translation>時間の範囲</translation>
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
        <source>From … to …</source>
        <translation>期間を指定…</translation>
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
    <name>widgets::logs::RangeDialog</name>
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
</TS>
