// For browsers older than the app can run in: ES5 and a classic script, because the app's own modules would stay silent there.
(function () {
  var ok =
    typeof Object.hasOwn === 'function' &&
    typeof window.structuredClone === 'function' &&
    'noModule' in document.createElement('script');
  var named = /Chrom(?:e|ium)\/(\d+)/.exec(navigator.userAgent);
  if (ok && !(named && Number(named[1]) < 109)) return;
  document.addEventListener('DOMContentLoaded', function () {
    var box = document.createElement('div');
    box.setAttribute('role', 'alert');
    box.style.cssText =
      'max-width:560px;margin:64px auto;padding:24px;font:17px/1.9 "Microsoft YaHei",sans-serif;color:#1f2329';
    box.innerHTML =
      '<p>当前浏览器版本过低，法治考评打不开。请改用 Edge、Chrome 109 或更新版本，360、QQ 等浏览器请切换到“极速模式”并升级。</p>' +
      '<p>This browser is too old for Fazhi. Please use Edge or Chrome 109 or newer.</p>';
    document.body.insertBefore(box, document.body.firstChild);
  });
})();
