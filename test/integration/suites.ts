import './activation.suite';
import './commands.suite';
import './custom-editor.suite';
import './fixes.suite';
import './listing.suite';
import './problems.suite';
