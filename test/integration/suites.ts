import './activation.suite';
import './commands.suite';
import './custom-editor.suite';
import './listing.suite';
import './problems.suite';
